//! The word lists are YAML, which editors read and write. The program reads them each time it starts, and
//! JSON takes it a tenth of the time, so they are put into that form once, here.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=rules/words");
    let out = env::var("OUT_DIR")?;
    for file in fs::read_dir("rules/words")? {
        let path = file?.path();
        let Some(name) = path.file_stem().filter(|_| path.extension().is_some_and(|e| e == "yaml")) else { continue };
        let lists: serde_json::Value =
            serde_yaml::from_str(&fs::read_to_string(&path)?).map_err(|e| format!("{}: {e}", path.display()))?;
        fs::write(Path::new(&out).join(name).with_extension("json"), lists.to_string())?;
    }
    Ok(())
}
