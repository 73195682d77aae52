# SPDX-FileCopyrightText: Calfwise contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# calfwise_add_layer(NAME SOURCES file... [PUBLIC lib...] [PRIVATE lib...])
# A layer of the program as a static library, with the project's options.
function(calfwise_add_layer name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;PUBLIC;PRIVATE")
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC calfwise_options ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
endfunction()

# calfwise_add_layer_test(NAME SOURCES file... LIBS lib...)
# A Catch2 test program of a layer without Qt; it links that layer alone. Its tests have the label core.
function(calfwise_add_layer_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBS")
    calfwise_add_catch_program(${name} calfwise_test_main core SOURCES ${arg_SOURCES} LIBS ${arg_LIBS})
    add_dependencies(calfwise_core_tests ${name})
endfunction()

# calfwise_add_gui_test(NAME SOURCES file... LIBS lib...)
# The same with a QApplication that needs no display. Its tests have the label gui.
function(calfwise_add_gui_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBS")
    calfwise_add_catch_program(${name} calfwise_gui_test_main gui
        SOURCES ${arg_SOURCES} LIBS ${arg_LIBS} Qt6::Widgets Qt6::Test)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
endfunction()

function(calfwise_add_catch_program name main label)
    cmake_parse_arguments(PARSE_ARGV 3 arg "" "" "SOURCES;LIBS")
    add_executable(${name} ${arg_SOURCES})
    target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}")
    target_compile_definitions(${name} PRIVATE
        CALFWISE_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
        CALFWISE_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}"
        CALFWISE_SHARE_DIR="${CALFWISE_BUILD_SHARE}")
    target_link_libraries(${name} PRIVATE calfwise_options ${arg_LIBS} ${main} rapidcheck)
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    if(CALFWISE_PCH)
        target_precompile_headers(${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests/support/catch.h")
    endif()
    add_dependencies(${name} calfwise_share)
    catch_discover_tests(${name} TEST_PREFIX "${name}/" DISCOVERY_MODE PRE_TEST
        PROPERTIES LABELS ${label} TIMEOUT 300)
endfunction()
