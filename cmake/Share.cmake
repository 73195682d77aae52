# SPDX-FileCopyrightText: Calfwise contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The build tree has the layout of an installation: bin/ beside share/calfwise/{content,bodymap,manifest.json}.

set(CALFWISE_BUILD_SHARE "${CMAKE_BINARY_DIR}/share/calfwise")

# Runs in every build, so that a file added to the content is never missed; it writes only what changed.
add_custom_target(calfwise_share ALL
    COMMAND "${CMAKE_COMMAND}" -D "SOURCE=${CMAKE_SOURCE_DIR}" -D "SHARE=${CALFWISE_BUILD_SHARE}"
            -P "${CMAKE_SOURCE_DIR}/cmake/WriteShare.cmake"
    COMMENT "Checking the copied content and its digest"
    VERBATIM)
install(DIRECTORY "${CALFWISE_BUILD_SHARE}/" DESTINATION "${CMAKE_INSTALL_DATADIR}/calfwise")
