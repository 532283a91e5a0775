# Writes text files into a C++ file, so that the program needs none of them when it runs.
#
#   cmake -P embed.cmake OUTPUT PAGE ROOT FILE…
#
# OUTPUT is PAGE with @FILES@ replaced by one line for each FILE, in the order given:
#
#   {"path below ROOT", join({R"embed(…)embed", R"embed(…)embed"})},
#
# A file is cut at line ends into pieces of at most 16,000 bytes where its lines allow: compilers may refuse a longer
# literal, and a character must not be cut in two. For text: CMake's file(READ) leaves out NUL bytes.
cmake_minimum_required(VERSION 3.25)

set(output ${CMAKE_ARGV3})
set(page ${CMAKE_ARGV4})
set(root ${CMAKE_ARGV5})
set(piece_size 16000)

# Sets `result` to the literals that, joined, are the bytes of `file`.
function(literals file result)
  file(READ "${file}" rest)
  if(rest MATCHES "\\)embed\"")
    message(FATAL_ERROR "${file}: )embed\" cannot be embedded: it ends a literal of the generated file")
  endif()
  set(all "")
  string(LENGTH "${rest}" left)
  while(left GREATER piece_size)
    string(SUBSTRING "${rest}" 0 ${piece_size} piece)
    string(FIND "${piece}" "\n" cut REVERSE)
    if(cut EQUAL -1)  # one line longer than a piece: up to its end
      string(FIND "${rest}" "\n" cut)
    endif()
    if(cut EQUAL -1)
      break()
    endif()
    math(EXPR cut "${cut} + 1")
    string(SUBSTRING "${rest}" 0 ${cut} piece)
    string(SUBSTRING "${rest}" ${cut} -1 rest)
    string(LENGTH "${rest}" left)
    string(APPEND all "R\"embed(${piece})embed\", ")
  endwhile()
  set(${result} "${all}R\"embed(${rest})embed\"" PARENT_SCOPE)
endfunction()

set(FILES "")
math(EXPR last "${CMAKE_ARGC} - 1")
foreach(i RANGE 6 ${last})
  if(i GREATER last)  # RANGE counts down where there is no file
    break()
  endif()
  literals("${CMAKE_ARGV${i}}" pieces)
  cmake_path(RELATIVE_PATH CMAKE_ARGV${i} BASE_DIRECTORY ${root} OUTPUT_VARIABLE path)
  string(APPEND FILES "      {\"${path}\", join({${pieces}})},\n")
endforeach()

file(READ ${page} text)
string(REPLACE "@FILES@\n" "${FILES}" text "${text}")
file(WRITE ${output} "${text}")
