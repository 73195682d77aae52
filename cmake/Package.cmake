# SPDX-FileCopyrightText: Calfwise contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The Debian package. tools/package builds it and looks it over.

set(CALFWISE_MAINTAINER "Calfwise contributors <maintainers@calfwise.example>" CACHE STRING
    "Who answers for the package: Name <address>")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME calfwise)
set(CPACK_PACKAGE_VENDOR "Calfwise contributors")
set(CPACK_PACKAGE_CONTACT "${CALFWISE_MAINTAINER}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "offline guide for people with calf knots")
set(CPACK_PACKAGE_DESCRIPTION
"Calfwise helps with sore, knotted calf muscles. Tap the tender spot on a
drawing of the leg, tick what you feel, and answer a check for warning signs.
If nothing speaks against it, a timed routine shows what to do, and a diary
keeps what you did and how it felt.

It works without a network. It is not medical advice, and no clinician has
reviewed its content.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
# Debian's own packages begin at -1.
set(CPACK_DEBIAN_PACKAGE_RELEASE 0calfwise1)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded at run time, so no library names them: the platform and image plugins, and the fonts of the design.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "qt6-qpa-plugins, libqt6svg6, fonts-inter, fonts-dejavu-core")
# The voice: without one, tones and the screen lead through a routine.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, qt6-speech-flite-plugin | qt6-speech-speechd-plugin")
add_subdirectory(resources/desktop)

# tools/package has built what is installed; the tests need not be built for it.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)
include(CPack)
