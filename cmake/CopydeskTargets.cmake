# SPDX-FileCopyrightText: 2026 The Copydesk authors
# SPDX-License-Identifier: GPL-3.0-or-later

option(COPYDESK_SANITIZE "Address and undefined-behaviour sanitizers" OFF)
option(COPYDESK_TIDY "Run clang-tidy and clazy while compiling" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    # Precompiled headers are cached only when ccache is told what may differ.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
        CCACHE_DEPEND=1 CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime "${CCACHE_PROGRAM}")
endif()

# What every target of ours is compiled with; nothing of it leaks to a user of the target.
add_library(copydesk_options INTERFACE)
add_library(Copydesk::Options ALIAS copydesk_options)
target_compile_options(copydesk_options INTERFACE -Wall -Wextra -Wnon-virtual-dtor
    # Not in tests: what Qt 6.8's QTRY_ macros expand to narrows a count of milliseconds.
    $<$<NOT:$<BOOL:$<TARGET_PROPERTY:COPYDESK_IS_TEST>>>:-Wconversion>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # Locals only: gcc's plain -Wshadow also takes a scoped enumerator for a shadow.
    target_compile_options(copydesk_options INTERFACE -fpch-preprocess -Wshadow=local)
endif()
target_compile_definitions(copydesk_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_USE_QSTRINGBUILDER)
if(COPYDESK_SANITIZE)
    target_compile_options(copydesk_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(copydesk_options INTERFACE -fsanitize=address,undefined)
endif()
if(COPYDESK_TIDY)
    set(CMAKE_CXX_CLANG_TIDY clang-tidy;--quiet)
endif()

# For programs: an allocator that several threads do not wait on. Posts are many small pieces; with libc's, a fifth of the processor's
# time of an import goes into allocating them. (mimalloc is as fast, but needs twice the memory.) A sanitizer brings its own.
add_library(copydesk_allocator INTERFACE)
add_library(Copydesk::Allocator ALIAS copydesk_allocator)
if(TARGET PkgConfig::jemalloc AND NOT COPYDESK_SANITIZE)
    # Nothing names it, so that the linker would drop it.
    target_link_libraries(copydesk_allocator INTERFACE -Wl,--push-state,--no-as-needed PkgConfig::jemalloc -Wl,--pop-state)
endif()

# copydesk_layer(NAME SOURCES … LINKS …): one folder of src as a static library Copydesk::NAME.
# LINKS are public: a layer links exactly what its row in the plan names, so that a wrong include does not compile.
function(copydesk_layer name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    string(TOLOWER ${name} lower)
    set(target copydesk_${lower})
    qt_add_library(${target} STATIC ${ARG_SOURCES})
    add_library(Copydesk::${name} ALIAS ${target})
    set_target_properties(${target} PROPERTIES AUTOMOC ON AUTOUIC ON AUTORCC ON)
    # Included as "post/post.h": the layer is part of every include. Only layers that are linked have their folder on the path.
    set(face "${CMAKE_BINARY_DIR}/include/${lower}")
    file(MAKE_DIRECTORY "${face}")
    file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}" "${face}/${lower}" SYMBOLIC)
    target_include_directories(${target} PUBLIC "${face}")
    target_link_libraries(${target} PUBLIC ${ARG_LINKS} PRIVATE Copydesk::Options ${ARG_PRIVATE_LINKS})
    target_precompile_headers(${target} PRIVATE <QtCore>)
endfunction()

# copydesk_test(NAME SOURCES … LINKS …): one Qt Test program, run offscreen, in a scratch home of its own.
function(copydesk_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINKS" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 300)
    endif()
    set(target test_${name})
    qt_add_executable(${target} ${ARG_SOURCES})
    set_target_properties(${target} PROPERTIES AUTOMOC ON COPYDESK_IS_TEST ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_link_libraries(${target} PRIVATE Copydesk::Options ${ARG_LINKS} Qt6::Test)
    target_compile_definitions(${target} PRIVATE
        COPYDESK_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data"
        COPYDESK_SEEDS="${CMAKE_SOURCE_DIR}/../shared/seeds"
        COPYDESK_BIN="${CMAKE_BINARY_DIR}/bin")
    add_test(NAME ${name} COMMAND ${target})
    set(home "${CMAKE_BINARY_DIR}/tests/home/${name}")
    file(MAKE_DIRECTORY "${home}/run")
    file(CHMOD "${home}/run" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT
        "QT_QPA_PLATFORM=offscreen;HOME=${home};XDG_DATA_HOME=${home}/data;XDG_CONFIG_HOME=${home}/config;XDG_CACHE_HOME=${home}/cache;XDG_STATE_HOME=${home}/state;XDG_RUNTIME_DIR=${home}/run;LC_ALL=C.UTF-8")
endfunction()
