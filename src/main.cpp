// argv in, exit code out.

#include <exception>
#include <iostream>

#include "cli/command.hpp"
#include "cli/signals.hpp"

int main(int argc, char** argv) try {
  doichieu::settle_signals();
  std::ios::sync_with_stdio(false);
  const int code = doichieu::run_command_line({argv + 1, argv + argc});
  std::cout.flush();
  if (!std::cout) {
    std::cerr << "doichieu: standard output cannot be written to\n";
    return doichieu::failed;
  }
  return code;
} catch (const std::exception& error) {
  std::cerr << "doichieu: " << error.what() << '\n';
  return doichieu::failed;
}
