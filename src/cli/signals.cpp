#include "cli/signals.hpp"

#include <csignal>

#include "text/output_file.hpp"

namespace doichieu {
namespace {

/// SA_RESETHAND has put the usual way back: raised again, the signal ends the process.
void clean_up(int signal) {
  remove_unfinished();
  ::raise(signal);
}

}  // namespace

void settle_signals() {
  struct sigaction ends {};
  ends.sa_handler = clean_up;
  ends.sa_flags = static_cast<int>(SA_RESETHAND);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction now {};
    ::sigaction(signal, nullptr, &now);
    if (now.sa_handler != SIG_IGN) ::sigaction(signal, &ends, nullptr);  // nohup asked for that
  }
  ::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace doichieu
