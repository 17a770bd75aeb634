//! What must hold for every input, not for the examples that somebody thought of: no bytes make the
//! reader panic, and every place that it names is a place in the text.

use misquote::read::{Furniture, read};
use misquote::text::{Span, Story};
use proptest::prelude::*;
use std::sync::LazyLock;

static FURNITURE: LazyLock<Furniture> = LazyLock::new(|| Furniture::builtin().expect("a test of its own reads it"));

/// Text made of what readers trip over, and of anything else.
fn copy() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "---\n",
            "outlet: A\n",
            "title: [",
            "\r\n",
            "\n\n",
            "\r",
            "\t",
            "   ",
            "\u{feff}",
            "\u{a0}",
            "\u{2028}",
            "“",
            "”",
            "\"",
            "'",
            "‘",
            "’",
            "«",
            "''",
            "``",
            "> ",
            "- ",
            "# ",
            "| a | b |\n|---|---|\n",
            "```",
            "<!--",
            "-->",
            "<div>",
            "![",
            "](",
            "[x]: ",
            "**",
            "_",
            "said Ann Ames. ",
            "Read more: ",
            "AMES: ",
            "é",
            "𝄞",
            "\u{301}",
            "\u{1b}[31m",
            "The ferry left the harbour on Monday at noon, ",
        ])
        .prop_map(str::to_string),
        "\\PC{0,12}",
        "[a-z]{1,8} ",
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Bytes of every encoding, whole and broken.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let encoded = (copy(), 0..5u8)
        .prop_map(|(text, how)| match how {
            0 => text.into_bytes(),
            1 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            2 => [vec![0xFF, 0xFE], text.encode_utf16().flat_map(u16::to_le_bytes).collect()].concat(),
            3 => [vec![0xFE, 0xFF], text.encode_utf16().flat_map(u16::to_be_bytes).collect()].concat(),
            _ => text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(0x93)).collect(),
        })
        .boxed();
    let broken = (encoded.clone(), any::<prop::sample::Index>(), any::<u8>()).prop_map(|(mut bytes, at, byte)| {
        if !bytes.is_empty() {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes
    });
    prop_oneof![encoded, broken, prop::collection::vec(any::<u8>(), 0..200)]
}

fn check_places(story: &Story) -> Result<(), TestCaseError> {
    let mut last = 0;
    for block in story.blocks() {
        let (start, end) = (block.span.start(), block.span.end());
        prop_assert!(last <= start && start < end && end <= story.text.len(), "{start}..{end} after {last}");
        prop_assert!(story.text.is_char_boundary(start) && story.text.is_char_boundary(end));
        last = end;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in bytes(), name in prop::sample::select(vec!["a.txt", "a.md", "-"])) {
        let length = bytes.len();
        match read(name, bytes, &FURNITURE) {
            Ok(story) => {
                check_places(&story)?;
                let all = story.in_file(Span::new(0, story.text.len()));
                prop_assert_eq!(all.end(), length, "the text ends where the file ends");
            }
            Err(e) => prop_assert!(!e.to_string().contains('\n'), "one line: {e}"),
        }
    }

    #[test]
    fn places_in_utf8_are_bytes_of_the_file(text in copy(), mark in any::<bool>(), name in prop::sample::select(vec!["a.txt", "a.md"])) {
        let file = if mark { format!("\u{feff}{text}") } else { text };
        if let Ok(story) = read(name, file.clone().into_bytes(), &FURNITURE) {
            for block in story.blocks() {
                let place = story.in_file(block.span);
                prop_assert_eq!(&file[place.start()..place.end()], block.span.of(&story.text));
            }
        }
    }

    /// No paragraph of plain text is lost: outside the blocks stand only white space and front matter.
    #[test]
    fn plain_text_is_kept_whole(text in copy()) {
        prop_assume!(!text.starts_with("---"));
        if let Ok(story) = read("a.txt", text.into_bytes(), &FURNITURE) {
            let ends = story.blocks().iter().map(|b| b.span.end());
            let starts = story.blocks().iter().map(|b| b.span.start()).chain([story.text.len()]);
            for (end, start) in std::iter::once(0).chain(ends).zip(starts) {
                let between = &story.text[end..start];
                prop_assert!(between.chars().all(char::is_whitespace), "{between:?}");
            }
        }
    }
}
