# SPDX-FileCopyrightText: Calfwise contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the layers may link; the versions are Debian 12's, the floor. tools/packages has the names of the packages.

set(calfwise_missing "")

# calfwise_find(PACKAGE VERSION): version "" takes any. What is missing is told all at once.
macro(calfwise_find package version)
    find_package(${package} ${version} QUIET ${ARGN})
    if(NOT ${package}_FOUND)
        list(APPEND calfwise_missing "${package} ${version}")
    endif()
endmacro()

set(THREADS_PREFER_PTHREAD_FLAG ON)
calfwise_find(Threads "")
calfwise_find(nlohmann_json 3.11)
calfwise_find(valijson "")
calfwise_find(pugixml 1.13)
calfwise_find(SQLite3 3.40)
calfwise_find(SQLiteCpp 3.2)
calfwise_find(CLI11 2.1)
if(CALFWISE_TESTS)
    calfwise_find(Catch2 "")
    calfwise_find(rapidcheck "")
    set(calfwise_qt_test Test DBus)
endif()
set(calfwise_qt Core Gui Widgets DBus Svg PrintSupport Concurrent Multimedia TextToSpeech LinguistTools
    ${calfwise_qt_test})
find_package(Qt6 6.4 QUIET OPTIONAL_COMPONENTS ${calfwise_qt})
foreach(module IN LISTS calfwise_qt)
    if(NOT Qt6${module}_FOUND)
        list(APPEND calfwise_missing "Qt 6.4 ${module}")
    endif()
endforeach()
find_path(MD4C_INCLUDE_DIR md4c.h)
find_library(MD4C_LIBRARY md4c)
if(NOT MD4C_INCLUDE_DIR OR NOT MD4C_LIBRARY)
    list(APPEND calfwise_missing "md4c 0.4.8")
endif()

find_path(XXHASH_INCLUDE_DIR xxhash.h)
find_library(XXHASH_LIBRARY xxhash)
if(NOT XXHASH_INCLUDE_DIR OR NOT XXHASH_LIBRARY)
    list(APPEND calfwise_missing "xxHash 0.8")
endif()

find_path(UTF8PROC_INCLUDE_DIR utf8proc.h)
find_library(UTF8PROC_LIBRARY utf8proc)
if(NOT UTF8PROC_INCLUDE_DIR OR NOT UTF8PROC_LIBRARY)
    list(APPEND calfwise_missing "utf8proc 2.8")
endif()

if(calfwise_missing)
    list(JOIN calfwise_missing "\n    " calfwise_missing)
    message(FATAL_ERROR "Calfwise needs these libraries and their headers, which were not found "
        "(least versions; tools/packages has their names in Debian):\n    ${calfwise_missing}")
endif()

# The CMake file that md4c's package brings fails unless its HTML writer is installed too, which nothing here uses.
add_library(calfwise_md4c INTERFACE)
target_include_directories(calfwise_md4c SYSTEM INTERFACE "${MD4C_INCLUDE_DIR}")
target_link_libraries(calfwise_md4c INTERFACE "${MD4C_LIBRARY}")

# xxHash's package in Debian 12 brings no file for CMake.
add_library(calfwise_xxhash INTERFACE)
target_include_directories(calfwise_xxhash SYSTEM INTERFACE "${XXHASH_INCLUDE_DIR}")
target_link_libraries(calfwise_xxhash INTERFACE "${XXHASH_LIBRARY}")

# utf8proc's package in Debian 12 brings none either.
add_library(calfwise_utf8proc INTERFACE)
target_include_directories(calfwise_utf8proc SYSTEM INTERFACE "${UTF8PROC_INCLUDE_DIR}")
target_link_libraries(calfwise_utf8proc INTERFACE "${UTF8PROC_LIBRARY}")

# A static library that asks for SQLite does not say so in every version of its package.
add_library(calfwise_sqlite INTERFACE)
target_link_libraries(calfwise_sqlite INTERFACE SQLiteCpp SQLite::SQLite3)

# Without exceptions valijson aborts the program on a schema it cannot read.
add_library(calfwise_valijson INTERFACE)
target_link_libraries(calfwise_valijson INTERFACE valijson)
target_compile_definitions(calfwise_valijson INTERFACE VALIJSON_USE_EXCEPTIONS=1)

if(CALFWISE_TESTS)
    include(Catch)
endif()
