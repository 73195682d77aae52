# SPDX-FileCopyrightText: Calfwise contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the layers may link; the versions are Debian 12's, the floor. tools/packages has the names of the packages.

set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(valijson REQUIRED)
find_package(pugixml 1.13 REQUIRED)
find_package(SQLite3 3.40 REQUIRED)
find_package(SQLiteCpp 3.2 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Svg PrintSupport Concurrent)

# The configuration that md4c's package brings fails unless its HTML writer is installed too, which nothing here uses.
find_path(MD4C_INCLUDE_DIR md4c.h REQUIRED)
find_library(MD4C_LIBRARY md4c REQUIRED)
add_library(calfwise_md4c INTERFACE)
target_include_directories(calfwise_md4c SYSTEM INTERFACE "${MD4C_INCLUDE_DIR}")
target_link_libraries(calfwise_md4c INTERFACE "${MD4C_LIBRARY}")

# A static library that asks for SQLite does not say so in every version of its package.
add_library(calfwise_sqlite INTERFACE)
target_link_libraries(calfwise_sqlite INTERFACE SQLiteCpp SQLite::SQLite3)

# Without exceptions valijson aborts the program on a schema it cannot read.
add_library(calfwise_valijson INTERFACE)
target_link_libraries(calfwise_valijson INTERFACE valijson)
target_compile_definitions(calfwise_valijson INTERFACE VALIJSON_USE_EXCEPTIONS=1)

if(CALFWISE_TESTS)
    find_package(Catch2 REQUIRED)
    find_package(rapidcheck REQUIRED)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
    include(Catch)
endif()
