# Target `lint`: clang-format, clang-tidy (both 19), qmllint, shellcheck. Included after all modules, so that it knows
# what there is to check. A tool that is missing fails the target, never the configuration.
find_program(CLANG_FORMAT_PROGRAM clang-format-19)
find_program(RUN_CLANG_TIDY_PROGRAM run-clang-tidy-19)
find_program(CLANG_TIDY_PROGRAM clang-tidy-19)
find_program(SHELLCHECK_PROGRAM shellcheck)

file(GLOB_RECURSE formatted CONFIGURE_DEPENDS
    ${PROJECT_SOURCE_DIR}/src/*.cpp ${PROJECT_SOURCE_DIR}/src/*.hpp
    ${PROJECT_SOURCE_DIR}/tests/*.cpp ${PROJECT_SOURCE_DIR}/tests/*.hpp)
# The architecture test's fixtures are wrong on purpose.
list(FILTER formatted EXCLUDE REGEX "/tests/architecture/fixtures/")
file(WRITE ${PROJECT_BINARY_DIR}/lint-files.txt "")
foreach(path IN LISTS formatted)
    file(APPEND ${PROJECT_BINARY_DIR}/lint-files.txt "${path}\n")
endforeach()

add_custom_target(lint-format
    COMMAND ${CLANG_FORMAT_PROGRAM} --dry-run -Werror --files=${PROJECT_BINARY_DIR}/lint-files.txt
    COMMENT "clang-format" VERBATIM)
# By the regular expression over paths: what is ours and compiled, and nothing that moc wrote.
add_custom_target(lint-tidy
    COMMAND ${RUN_CLANG_TIDY_PROGRAM} -quiet -clang-tidy-binary ${CLANG_TIDY_PROGRAM} -p ${PROJECT_BINARY_DIR}
            "^${PROJECT_SOURCE_DIR}/src/"
    COMMENT "clang-tidy" VERBATIM)
add_custom_target(lint-shell
    COMMAND ${SHELLCHECK_PROGRAM} -x packaging/run packaging/test packaging/lint packaging/lib.sh .ci/run
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
    COMMENT "shellcheck" VERBATIM)
add_custom_target(lint DEPENDS lint-format lint-tidy lint-shell)
# Qt makes this target with the first QML module.
if(TARGET all_qmllint)
    add_dependencies(lint all_qmllint)
endif()
