#pragma once
// How the process ends when it is told to.
//
// SIGINT, SIGTERM and SIGHUP end it as they end any program, by the signal itself, so that a shell sees 130,
// 143 or 129; what was being written is removed first, and nothing half-written stands under its name. A
// reader that closes the pipe ends it by SIGPIPE. A file that may not grow further (ulimit -f) is an error as
// a full disk is.

namespace doichieu {

/// To be called once, before anything is written.
void settle_signals();

}  // namespace doichieu
