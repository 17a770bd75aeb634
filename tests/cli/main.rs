//! The built binary, as a shell or a workflow runs it: what it prints where, and how it ends.

mod bad_input;
mod commands;
mod newsroom;
mod reference;
mod stored;
