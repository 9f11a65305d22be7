# Warnings, hardening and speed of every target: one interface library, so no module sets flags of its own.
add_library(madoguchi_compiler INTERFACE)
target_compile_features(madoguchi_compiler INTERFACE cxx_std_23)
target_compile_options(madoguchi_compiler INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
    -Wextra-semi
    -fstack-protector-strong -fstack-clash-protection -fPIE)
if(MADOGUCHI_WARNINGS_AS_ERRORS)
    target_compile_options(madoguchi_compiler INTERFACE -Werror)
endif()
# _FORTIFY_SOURCE needs an optimised build; sanitizers replace it.
if(NOT MADOGUCHI_SANITIZE AND NOT MADOGUCHI_SANITIZE_THREADS AND NOT MADOGUCHI_FUZZ)
    target_compile_definitions(madoguchi_compiler INTERFACE $<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=2>)
endif()
target_link_options(madoguchi_compiler INTERFACE -pie -Wl,-z,relro,-z,now)
if(MADOGUCHI_SANITIZE)
    target_compile_options(madoguchi_compiler INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
    # What the sanitizers insert makes GCC 12 take its own library's std::function for uninitialised.
    target_compile_options(madoguchi_compiler INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    target_link_options(madoguchi_compiler INTERFACE -fsanitize=address,undefined)
endif()
if(MADOGUCHI_SANITIZE_THREADS)
    target_compile_options(madoguchi_compiler INTERFACE -fsanitize=thread -fno-omit-frame-pointer)
    target_link_options(madoguchi_compiler INTERFACE -fsanitize=thread)
endif()
# Coverage for libFuzzer in every module, so that it sees into the parsers; each target adds the driver itself.
if(MADOGUCHI_FUZZ)
    target_compile_options(madoguchi_compiler INTERFACE -fsanitize=fuzzer-no-link,address,undefined
        -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(madoguchi_compiler INTERFACE -fsanitize=address,undefined)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
    set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()
