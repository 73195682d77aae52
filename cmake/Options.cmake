# SPDX-FileCopyrightText: Calfwise contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# calfwise_options: language level, include root, warnings, sanitizers. Every target of ours links it.

add_library(calfwise_options INTERFACE)
target_compile_features(calfwise_options INTERFACE cxx_std_20)
target_include_directories(calfwise_options INTERFACE "${CMAKE_SOURCE_DIR}/src")
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

target_compile_options(calfwise_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wcast-align -Wcast-qual
    -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast -Wunused
    $<$<CONFIG:Debug>:-Wnull-dereference> -Wdouble-promotion -Wformat=2 -Wimplicit-fallthrough -Wextra-semi
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wduplicated-branches -Wlogical-op>
    $<$<BOOL:${CALFWISE_WERROR}>:-Werror>)
target_link_options(calfwise_options INTERFACE -Wl,-z,relro,-z,now -Wl,--as-needed)

if(CALFWISE_SANITIZE)
    list(JOIN CALFWISE_SANITIZE "," sanitizers)
    set(sanitizer_flags -fsanitize=${sanitizers} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_compile_options(calfwise_options INTERFACE ${sanitizer_flags})
    target_link_options(calfwise_options INTERFACE ${sanitizer_flags})
else()
    # The fortified copies of the C library hide what the sanitizers look for, so only one of the two is on.
    target_compile_options(calfwise_options INTERFACE -fstack-protector-strong
        $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2>)
    target_compile_definitions(calfwise_options INTERFACE _GLIBCXX_ASSERTIONS)
endif()

if(CALFWISE_COVERAGE)
    target_compile_options(calfwise_options INTERFACE --coverage -fprofile-abs-path)
    target_link_options(calfwise_options INTERFACE --coverage)
endif()
