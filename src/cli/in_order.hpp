#pragma once
// Work of several threads, handed on in the order in which it was given.
//
//   InOrder<std::string> pages(threads, [](std::string page) { std::cout << page; });
//   for (…) pages.give([=] { return page_of(…); });
//   pages.finish();            // until here some may still be waited for
//
// With one thread there is none but the caller's: each piece of work is done where it is given. With more,
// `done` still runs in the caller's thread alone, so it needs no lock, and what it is handed does not depend
// on how many threads there are. At most four pieces a thread are under way: memory does not grow with the
// work.
//
// What a piece of work throws is thrown by give() or finish() in its turn: all before it was handed on,
// nothing behind it is.

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace doichieu {

template <class Result>
class InOrder {
 public:
  InOrder(unsigned threads, std::function<void(Result)> done)
      : done_(std::move(done)), most_waiting_(std::size_t{4} * threads) {
    if (threads < 2) return;
    for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
  }

  /// What was not begun is dropped.
  ~InOrder() {
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
      tasks_.clear();
    }
    more_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }
  InOrder(const InOrder&) = delete;
  InOrder& operator=(const InOrder&) = delete;

  void give(std::function<Result()> piece) {
    if (threads_.empty()) return done_(piece());
    while (waiting_.size() >= most_waiting_ || is_ready()) hand_on();
    std::packaged_task<Result()> task(std::move(piece));
    waiting_.push_back(task.get_future());
    {
      const std::lock_guard lock(mutex_);
      tasks_.push_back(std::move(task));
    }
    more_.notify_one();
  }

  void finish() {
    while (!waiting_.empty()) hand_on();
  }

 private:
  bool is_ready() const {
    return !waiting_.empty() &&
           waiting_.front().wait_for(std::chrono::seconds(0)) == std::future_status::ready;
  }

  void hand_on() {
    std::future<Result> first = std::move(waiting_.front());
    waiting_.pop_front();
    done_(first.get());
  }

  void work() {
    for (;;) {
      std::packaged_task<Result()> task;
      {
        std::unique_lock lock(mutex_);
        more_.wait(lock, [this] { return ended_ || !tasks_.empty(); });
        if (ended_) return;
        task = std::move(tasks_.front());
        tasks_.pop_front();
      }
      task();
    }
  }

  std::function<void(Result)> done_;
  std::size_t most_waiting_;
  std::deque<std::future<Result>> waiting_;  ///< the caller's
  std::mutex mutex_;                         ///< of the next three
  std::condition_variable more_;
  std::deque<std::packaged_task<Result()>> tasks_;
  bool ended_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace doichieu
