//! The house rules that a compiler doesn't check: imports point one way, one file names each of the
//! libraries that we may want to replace, files stay short and begin by saying why they are there.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Path from the package's root, with `/`, and text of every Rust file under `src`.
fn sources() -> Vec<(String, String)> {
    fn walk(folder: &Path, out: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, out);
            } else if path.extension().is_some_and(|e| e == "rs") {
                out.push(path);
            }
        }
    }
    let mut paths = Vec::new();
    walk(&root().join("src"), &mut paths);
    paths.sort();
    let name = |path: &Path| path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
    paths.iter().map(|path| (name(path), fs::read_to_string(path).unwrap())).collect()
}

/// The modules in the order in which lib.rs declares them, which is the order of imports.
fn modules() -> Vec<String> {
    let lib = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let names = lib.lines().filter_map(|line| line.trim().strip_prefix("pub mod ")?.strip_suffix(';'));
    names.map(str::to_string).collect()
}

/// Code without line comments: a doc link upwards is no import.
fn code(text: &str) -> String {
    let line = |line: &str| line.split("//").next().unwrap_or_default().to_string();
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// The modules that `code` reaches through `crate::`, also in a group (`use crate::{a, b::C}`).
fn reached(code: &str) -> BTreeSet<String> {
    let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut out = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let Some(group) = rest.strip_prefix('{') else {
            out.insert(word(rest));
            continue;
        };
        let mut depth = 0;
        let mut item = String::new();
        for c in group.chars() {
            match c {
                '}' if depth == 0 => break,
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    out.insert(word(item.trim()));
                    item.clear();
                    continue;
                }
                _ => {}
            }
            item.push(c);
        }
        out.insert(word(item.trim()));
    }
    out.remove("");
    out
}

/// What a file in `module` imports that doesn't come before it.
fn upward(module: &str, text: &str, order: &[String]) -> Vec<String> {
    let place = |name: &str| order.iter().position(|module| module == name);
    let reached = reached(&code(text)).into_iter();
    reached.filter(|name| place(name).is_some_and(|at| Some(at) > place(module))).collect()
}

#[test]
fn imports_point_one_way() {
    let order = modules();
    assert!(order.len() >= 10, "lib.rs declares its modules as `pub mod name;`: {order:?}");
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let module = path.split('/').nth(1).unwrap();
        // lib.rs and main.rs stand above the modules.
        if order.iter().any(|name| name == module) {
            wrong.extend(upward(module, &text, &order).into_iter().map(|name| format!("{path} uses {name}")));
        }
    }
    assert!(wrong.is_empty(), "a module uses only those before it in lib.rs: {wrong:#?}");
}

#[test]
fn every_folder_is_in_the_order() {
    let order = modules();
    let folders = fs::read_dir(root().join("src")).unwrap().map(|e| e.unwrap().path()).filter(|path| path.is_dir());
    for folder in folders {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        assert!(order.contains(&name), "src/{name} is no public module of lib.rs");
    }
}

#[test]
fn an_import_upwards_is_seen() {
    let order: Vec<String> = ["text", "rules", "check"].map(String::from).to_vec();
    assert_eq!(upward("text", "use crate::check::Finding;", &order), ["check"]);
    assert_eq!(upward("text", "use crate::{text::{Span, Story}, rules};", &order), ["rules"]);
    assert_eq!(upward("rules", "let x = crate::check::check();", &order), ["check"]);
    assert!(upward("check", "use crate::{rules::Rule, text::Span};", &order).is_empty());
    assert!(upward("text", "// see crate::check", &order).is_empty());
}

#[test]
fn one_file_names_each_replaceable_library() {
    for (library, owner) in [("serde_yaml", "src/rules/load.rs"), ("colored", "src/report/style.rs")] {
        let names = |text: &str| {
            let code = code(text);
            [format!("{library}::"), format!("use {library}")].iter().any(|path| code.contains(path.as_str()))
        };
        let users: Vec<String> = sources()
            .into_iter()
            .filter(|(_, text)| names(text))
            .map(|(path, _)| path)
            .filter(|path| path != owner)
            .collect();
        assert!(users.is_empty(), "only {owner} names {library}, but so does {users:?}");
    }
}

#[test]
fn files_are_short_and_say_why() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let lines = text.lines().count();
        if lines > 300 {
            wrong.push(format!("{path} has {lines} lines; one idea a file"));
        }
        if path != "src/main.rs" && !text.starts_with("//! ") {
            wrong.push(format!("{path} doesn't open by saying why it is there"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
