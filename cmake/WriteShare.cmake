# SPDX-FileCopyrightText: Calfwise contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -D SOURCE=<repository> -D SHARE=<folder> -P WriteShare.cmake
# Copies content and body map to SHARE, removes what is gone from the source, and writes manifest.json: the SHA-256 over
# one line "<hash of the file>  <path in SHARE>" for every file, sorted by path.

cmake_minimum_required(VERSION 3.25)

file(GLOB_RECURSE content RELATIVE "${SOURCE}" "${SOURCE}/content/*/*.json" "${SOURCE}/content/*/*.md")
file(GLOB bodymap RELATIVE "${SOURCE}/resources" "${SOURCE}/resources/bodymap/*.svg")
file(GLOB_RECURSE present RELATIVE "${SHARE}" "${SHARE}/*")
list(REMOVE_ITEM present manifest.json)

set(wanted ${content} ${bodymap})
list(SORT wanted COMPARE STRING)
foreach(path IN LISTS present)
    if(NOT path IN_LIST wanted)
        file(REMOVE "${SHARE}/${path}")
    endif()
endforeach()

set(lines "")
foreach(path IN LISTS wanted)
    if(path MATCHES "^bodymap/")
        set(from "${SOURCE}/resources/${path}")
    else()
        set(from "${SOURCE}/${path}")
    endif()
    get_filename_component(folder "${SHARE}/${path}" DIRECTORY)
    file(MAKE_DIRECTORY "${folder}")
    file(COPY_FILE "${from}" "${SHARE}/${path}" ONLY_IF_DIFFERENT)
    file(SHA256 "${SHARE}/${path}" hash)
    string(APPEND lines "${hash}  ${path}\n")
endforeach()

string(SHA256 digest "${lines}")
set(manifest "{\"format\": 1, \"digest\": \"${digest}\"}\n")
set(written "")
if(EXISTS "${SHARE}/manifest.json")
    file(READ "${SHARE}/manifest.json" written)
endif()
if(NOT written STREQUAL manifest)
    file(WRITE "${SHARE}/manifest.json" "${manifest}")
endif()
