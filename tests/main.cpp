// The test program's main(). Catch2 v2 wants it compiled once, v3 brings it in its library.
#if !__has_include(<catch2/catch_all.hpp>)
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
#endif
