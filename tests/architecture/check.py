#!/usr/bin/env python3
"""Holds the source tree against the house's rules (docs/architecture.md). Standard library only.

    check.py [--root DIR] [RULE ...]    exit 1 and one line a finding: "rule path: what is wrong"
    check.py --root DIR --expect FILE   exit 0 only when the findings are exactly FILE's lines
"""
import argparse
import re
import sys
from pathlib import Path

# What may stand at the top level besides dot files; what a build or a run leaves behind is no part of it.
TOP_LEVEL = {"CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md", "docs", "packaging", "resources", "src",
             "tests", "third_party", "ui"}
LEFT_BEHIND = re.compile(r"build.*|out|__pycache__|compile_commands\.json|CMakeUserPresets\.json|.*\.user|Testing")

OPENCV = r"opencv2/({})(\.hpp|/.*)"
POSIX = (r"(sys|arpa|netinet|linux)/.*|(unistd|fcntl|poll|netdb|pthread|strings|string|signal|errno|dirent|termios|"
         r"syslog|pwd|grp|time|stdlib|spawn)\.h")
QT = r"Q[A-Z]\w*|Qt\w*/.*"

# Module: (modules whose headers it may include, outside headers besides the C++ standard library's).
MODULES = {
    "core": ("", [POSIX]),
    "domain": ("core", []),
    "crypto": ("core domain", [POSIX, r"openssl/.*"]),
    "iso7816": ("core", []),
    "mynumber": ("iso7816 domain core", []),
    "ports": ("domain core", []),
    "checkin": ("domain core", []),
    "session": ("checkin ports domain core", []),
    "logging": ("core", [POSIX, r"spdlog/.*", r"fmt/.*"]),
    "config": ("domain core", [POSIX, r"toml\+\+/.*"]),
    "staff": ("ports domain core logging crypto", [POSIX, r"openssl/.*", r"nlohmann/.*"]),
    "pcsc": ("ports mynumber iso7816 domain core logging crypto", [POSIX, r"(PCSC/)?(winscard|pcsclite|reader|wintypes)\.h"]),
    "camera": ("ports domain core logging crypto", [POSIX, OPENCV.format("core|imgproc|imgcodecs|videoio")]),
    "face": ("ports domain core logging crypto",
             [POSIX, OPENCV.format("core|imgproc|imgcodecs|dnn|objdetect|video"), r"dlib/.*"]),
    "eligibility": ("ports domain core logging crypto",
                    [POSIX, r"openssl/.*", r"curl/curl\.h", r"pugixml\.hpp", r"unicode/.*", r"nlohmann/.*"]),
    "audit": ("ports domain core logging crypto", [POSIX, r"sqlite3\.h", r"nlohmann/.*"]),
    "cardface": ("ports domain core logging crypto", [OPENCV.format("core|imgproc")]),
    "output": ("ports domain core logging", [POSIX]),
    "simulation": ("ports mynumber iso7816 domain core crypto eligibility",
                   [POSIX, r"openssl/.*", r"nlohmann/.*", r"pugixml\.hpp", r"unicode/.*",
                    OPENCV.format("core|imgproc|imgcodecs"), r"ft2build\.h|freetype/.*"]),
    "viewmodel": ("session checkin staff ports domain core", [QT, r"qrencode\.h"]),
    "app": ("*", [r".*"]),
}

# Calls that hide a wait or pump a second event loop, and the OpenCV part that drags Qt 5 in.
BANNED = {
    r"\bQEventLoop\b": "nested event loop",
    r"\bprocessEvents\b": "nested event loop",
    r"\bwaitForFinished\b": "blocks the calling thread",
    r"\bsleep_(for|until)\b": "sleeps; wait on a condition with a stop token",
    r"\b(usleep|nanosleep|clock_nanosleep)\s*\(": "sleeps; wait on a condition with a stop token",
    r"(\bQThread::m?u?|(?<![\w.>:])::)sleep\s*\(": "sleeps; wait on a condition with a stop token",
    r"(?<![\w.>:])sleep\s*\(": "sleeps; wait on a condition with a stop token",
    r"\bhighgui\b": "OpenCV's highgui is Qt 5 in Debian 12",
    r"(?<![\w.>])(std::system|system|popen)\s*\(": "starts a shell",
    r"\b(std::rand|rand|srand)\s*\(": "not a random source",
}
LONGEST = 400  # lines; the aim is 300
CODE_SUFFIXES = {".cpp", ".hpp", ".h", ".c"}


def source_files(root, *folders, suffixes):
    for folder in folders:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in suffixes and path.is_file():
                yield path


def without_comments_and_strings(text):
    """The text with comments and literals blanked, line breaks kept."""
    pattern = re.compile(r'R"(?P<d>[^()\s\\]{0,16})\(.*?\)(?P=d)"|//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'
                         r"(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'", re.S)
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match.group(0)), text)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def check_layout(root):
    present = {path.name for path in root.iterdir() if not path.name.startswith(".")}
    for name in sorted(present - TOP_LEVEL):
        if not LEFT_BEHIND.fullmatch(name):
            yield name, "does not belong to the top level"
    for name in sorted(TOP_LEVEL - present):
        yield name, "is missing from the top level"
    for path in sorted((root / "src").iterdir()):
        if path.is_dir() and path.name not in MODULES:
            yield f"src/{path.name}", "is no module of the table"
        if path.is_file():
            yield f"src/{path.name}", "lies outside the modules"


def allowed_modules(module):
    names = MODULES[module][0]
    return set(MODULES) if names == "*" else set(names.split()) | {module}


def check_includes(root):
    for module, (_, outside) in MODULES.items():
        allowed = allowed_modules(module)
        for path in source_files(root, f"src/{module}", suffixes=CODE_SUFFIXES):
            name = path.relative_to(root).as_posix()
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                match = re.match(r'\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', line)
                if not match:
                    continue
                own, other = match.groups()
                if own is not None:
                    target = own.split("/")[0]
                    if own.endswith(".moc"):
                        continue
                    if "/" not in own or target not in MODULES:
                        yield name, f'line {number}: "{own}" is not written as "module/file.hpp"'
                    elif target not in allowed:
                        yield name, f"line {number}: {module} may not include {target}"
                elif re.fullmatch(r"[a-z_0-9]+", other):
                    continue  # the C++ standard library
                elif other.split("/")[0] in MODULES and (root / "src" / other).exists():
                    yield name, f"line {number}: <{other}> is our own header and takes quotes"
                elif not any(re.fullmatch(pattern, other) for pattern in outside):
                    yield name, f"line {number}: {module} may not use <{other}>"


def check_links(root):
    for module in MODULES:
        path = root / "src" / module / "CMakeLists.txt"
        if not path.exists() or module == "app":
            continue
        text = re.sub(r"#[^\n]*", "", path.read_text(encoding="utf-8"))
        name = path.relative_to(root).as_posix()
        linked = set(re.findall(r"madoguchi::(\w+)", text))
        for call in re.findall(r"madoguchi_add_module\s*\((.*?)\)", text, re.S):
            match = re.search(r"\bDEPENDS\b(.*?)(\bLIBRARIES\b|\bSOURCES\b|$)", call, re.S)
            linked |= set(match.group(1).split()) if match else set()
        for other in sorted(linked - allowed_modules(module)):
            yield name, f"{module} may not link {other}"


def check_banned(root):
    for path in source_files(root, "src", suffixes=CODE_SUFFIXES):
        text = without_comments_and_strings(path.read_text(encoding="utf-8"))
        for pattern, reason in BANNED.items():
            for match in re.finditer(pattern, text):
                yield (path.relative_to(root).as_posix(),
                       f"line {line_of(text, match.start())}: {match.group(0).strip()}: {reason}")
    for path in [root / "CMakeLists.txt", *sorted((root / "src").rglob("CMakeLists.txt"))]:
        if path.exists() and "highgui" in re.sub(r"#[^\n]*", "", path.read_text(encoding="utf-8")):
            yield path.relative_to(root).as_posix(), "highgui is Qt 5 in Debian 12"


def check_length(root):
    for path in source_files(root, "src", "ui", suffixes=CODE_SUFFIXES | {".qml"}):
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > LONGEST:
            yield path.relative_to(root).as_posix(), f"{lines} lines, {LONGEST} at most"


def check_headers(root):
    for path in source_files(root, "src", suffixes={".hpp", ".h"}):
        name = path.relative_to(root).as_posix()
        text = path.read_text(encoding="utf-8")
        if not re.match(r"// \S", text):
            yield name, "does not open with a sentence on what it is"
        if not re.search(r"^#pragma once$", text, re.M):
            yield name, "lacks #pragma once"
        if not re.search(r"^namespace madoguchi\b", text, re.M):
            yield name, "declares nothing in namespace madoguchi"


def check_codes(root):
    header = root / "src/core/step_code.hpp"
    document = root / "docs/failure-codes.md"
    name = document.relative_to(root).as_posix()
    known = re.findall(r'\bX\(\w+,\s*"([a-z0-9.-]+)"\)', header.read_text(encoding="utf-8"))
    rows = []
    if document.exists():
        for line in document.read_text(encoding="utf-8").splitlines():
            match = re.match(r"\|\s*`([^`]+)`\s*\|(.*)\|\s*$", line)
            if match:
                rows.append(match.group(1))
                cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", match.group(2))]
                if len(cells) != 3 or not all(cells):
                    yield name, f"{match.group(1)}: cause, what the patient sees and what staff do, none empty"
    if not known:
        yield header.relative_to(root).as_posix(), "no step code was found in it"
    for code in known:
        if rows.count(code) != 1:
            yield name, f"{code} has {rows.count(code)} rows, it needs one"
    for code in rows:
        if code not in known:
            yield name, f"{code} is no step code"


def check_qml(root):
    """Screens never use screens; theme and components know nothing of screens."""
    screens = {path.stem for path in (root / "ui/screens").glob("*.qml")}
    for path in source_files(root, "ui/theme", "ui/components", "ui/screens", suffixes={".qml"}):
        name = path.relative_to(root).as_posix()
        text = without_comments_and_strings(path.read_text(encoding="utf-8"))
        for screen in sorted(screens - {path.stem}):
            if screen.endswith("Screen") and re.search(rf"(?<![\w.]){screen}\s*\{{", text):
                yield name, f"uses {screen}; which screen is shown is decided in one place outside"
        if "components" in path.parts or "theme" in path.parts:
            if re.search(r'^\s*import\s+"[^"]*screens', path.read_text(encoding="utf-8"), re.M):
                yield name, "imports screens"


def check_documents(root):
    """A link inside the repository leads somewhere."""
    documents = [path for path in root.glob("*.md")]
    for folder in ("docs", "packaging", "resources", "third_party", "tests"):
        documents += [path for path in (root / folder).rglob("*.md") if "fixtures" not in path.relative_to(root).parts]
    for path in sorted(documents):
        for target in re.findall(r"\]\(([^)\s]+)\)", path.read_text(encoding="utf-8")):
            if "://" not in target and not target.startswith(("#", "mailto:")):
                if not (path.parent / target.split("#")[0]).exists():
                    yield path.relative_to(root).as_posix(), f"{target} leads nowhere"


RULES = {"layout": check_layout, "includes": check_includes, "links": check_links, "banned": check_banned,
         "length": check_length, "headers": check_headers, "codes": check_codes, "qml": check_qml,
         "documents": check_documents}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2])
    parser.add_argument("--expect", type=Path)
    parser.add_argument("rules", nargs="*", metavar="RULE", help=" ".join(RULES))
    arguments = parser.parse_args()
    for rule in arguments.rules:
        if rule not in RULES:
            parser.error(f"no rule {rule}")
    findings = [(rule, path, what) for rule in arguments.rules or RULES for path, what in RULES[rule](arguments.root)]
    if arguments.expect:
        expected = {line for line in arguments.expect.read_text(encoding="utf-8").splitlines()
                    if line and not line.startswith("#")}
        found = {f"{rule} {path}: {what}" for rule, path, what in findings}
        for line in sorted(expected - found):
            print(f"not found though it is wrong: {line}")
        for line in sorted(found - expected):
            print(f"found though it is right: {line}")
        return 0 if expected == found and expected else 1
    for rule, path, what in findings:
        print(f"{rule} {path}: {what}")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
