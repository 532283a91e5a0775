#include "gate/changed.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>

#include "text/diagnostic.hpp"

extern char** environ;

namespace doichieu {
namespace {

namespace fs = std::filesystem;

/// The reading end of a pipe that a child writes to.
class Pipe {
 public:
  Pipe() {
    if (pipe2(ends_.data(), O_CLOEXEC) != 0) throw InputError("git: no pipe to read from: " + error());
  }
  ~Pipe() {
    close(ends_[0]);
    close_writing();
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  int writing() const { return ends_[1]; }
  std::string read_all() {
    close_writing();
    std::string out;
    std::array<char, 4096> buffer;
    for (ssize_t n; (n = read(ends_[0], buffer.data(), buffer.size())) != 0;) {
      if (n > 0)
        out.append(buffer.data(), static_cast<std::size_t>(n));
      else if (errno != EINTR)
        throw InputError("git: cannot be read from: " + error());
    }
    return out;
  }

 private:
  static std::string error() { return std::strerror(errno); }
  void close_writing() {
    if (ends_[1] >= 0) close(ends_[1]);
    ends_[1] = -1;
  }
  std::array<int, 2> ends_{-1, -1};
};

/// What git writes to its standard output; its messages go where ours go. No shell is in between.
std::string git(std::vector<std::string> arguments, const std::string& to_do) {
  const std::string command = arguments.front();
  arguments.insert(arguments.begin(), "git");
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);

  Pipe pipe;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, pipe.writing(), STDOUT_FILENO);
  pid_t child = 0;
  const int failed = posix_spawnp(&child, "git", &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0)
    throw InputError("git: cannot be run (" + std::string(std::strerror(failed)) + "); " + to_do);

  std::string out = pipe.read_all();
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return out;
  throw InputError("git " + command + " failed; " + to_do);
}

void add_paths(std::string_view listed, const fs::path& top, std::vector<std::string>& out) {
  while (!listed.empty()) {
    const std::size_t end = std::min(listed.find('\0'), listed.size());
    out.push_back((top / listed.substr(0, end)).lexically_normal().string());
    listed.remove_prefix(std::min(end + 1, listed.size()));
  }
}

}  // namespace

std::vector<std::string> changed_since(const std::string& ref) {
  if (ref.empty() || ref.front() == '-')
    throw InputError("--changed-since: '" + ref + "' names no commit; give a branch, a tag or a hash");
  std::string top = git({"rev-parse", "--show-toplevel"}, "run doichieu inside a repository");
  top.erase(std::min(top.find('\n'), top.size()));
  std::vector<std::string> out;
  const std::string fetch = "fetch the whole history, or name another commit";
  const std::string base = git({"merge-base", ref, "HEAD"}, fetch);
  const std::string commit = base.substr(0, base.find('\n'));
  add_paths(
      git({"diff", "--name-only", "-z", "--diff-filter=d", "--no-renames", "--no-relative", commit}, fetch),
      top, out);
  add_paths(git({"ls-files", "--others", "--exclude-standard", "--full-name", "-z", ":/"}, fetch), top, out);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace doichieu
