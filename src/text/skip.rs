//! Passing over what says nothing. Nearly all bytes of a story are plain letters and spaces, and who
//! looks for the few others shouldn't look at each byte by itself.

/// How many bytes are looked at together.
const BLOCK: usize = 16;

/// The first byte that `fits`. Whole blocks are passed over first, without a branch for each byte, so that
/// the compiler looks at sixteen at a time; `fits` should have none either (`|` rather than `||`).
pub fn find_byte(bytes: &[u8], fits: impl Fn(u8) -> bool) -> Option<usize> {
    let (blocks, rest) = bytes.as_chunks::<BLOCK>();
    let plain = |block: &&[u8; BLOCK]| block.iter().fold(0, |any, &b| any | u8::from(fits(b))) == 0;
    let skipped = blocks.iter().take_while(plain).count() * BLOCK;
    // What is left at the end is a block together with some that were passed over.
    if skipped + rest.len() == bytes.len() && bytes.last_chunk().is_some_and(|last| plain(&last)) {
        return None;
    }
    bytes[skipped..].iter().position(|&b| fits(b)).map(|at| skipped + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_one_is_found_wherever_it_stands() {
        for length in 0..50 {
            let mut bytes = vec![b'a'; length];
            assert_eq!(find_byte(&bytes, |b| b == b'x'), None);
            for at in (0..length).rev() {
                bytes[at] = b'x';
                assert_eq!(find_byte(&bytes, |b| b == b'x'), Some(at));
            }
        }
    }
}
