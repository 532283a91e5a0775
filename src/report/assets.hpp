#pragma once
// The files of reports/template/, built into the program.
//
//   asset("report.css")   // the style of the HTML report
//
// The implementation is made by CMake from whatever lies in that folder: a page is changed there, not in C++.

#include <string_view>

namespace doichieu {

/// The bytes of the file of that name; "" where there is none.
std::string_view asset(std::string_view name);

}  // namespace doichieu
