# shellcheck shell=bash
# What the scripts beside this file have in common; it is read by them, not run.

# Tells what is wrong in one sentence and ends with the given code.
fail() {
  local code=$1
  shift
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit "$code"
}

# The main version of the JDK in a folder, such as 25; nothing when there is none. A JRE without a compiler is none.
jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p'
}

java_on_the_path() {
  local java
  java=$(command -v java) || return 0
  "$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

# Folders where a JDK may be, the likeliest first.
jdk_candidates() {
  printf '%s\n' "${JAVA_HOME:-}"
  java_on_the_path
  printf '%s\n' /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.m2/jdks/* /opt/java/* /opt/jdk* \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home /Library/Java/JavaVirtualMachines/*/Contents/Home
}

# Sets JAVA_HOME to a JDK 25, the only main version the build takes.
require_jdk() {
  local candidates folder
  # All at once and waited for: a script that becomes the application by exec must leave it no child of its own.
  candidates=$(jdk_candidates)
  while IFS= read -r folder; do
    if [ -n "$folder" ] && [ "$(jdk_version "$folder")" = 25 ]; then
      export JAVA_HOME=$folder
      return 0
    fi
  done <<<"$candidates"
  fail 3 "JDK 25 is missing. Install one (Temurin 25, for example) or let JAVA_HOME name its folder."
}

# Whether a dotted version is at least major.minor.
at_least() {
  local major minor
  IFS=. read -r major minor _ <<<"$1"
  [ "$((major))" -gt "$2" ] || { [ "$((major))" -eq "$2" ] && [ "$((minor))" -ge "$3" ]; }
}

require_maven() {
  local version
  command -v mvn >/dev/null || fail 3 "Maven 3.8 or newer is missing: there is no mvn on the PATH."
  version=$(mvn -v 2>/dev/null | sed -n 's/[^A]*Apache Maven \([0-9][0-9.]*\).*/\1/p')
  at_least "${version:-0.0}" 3 8 || fail 3 "Maven 3.8 or newer is needed; the mvn on the PATH is ${version:-of an unknown version}."
}

require_node() {
  local version
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    fail 3 "Node 20.19 or newer with npm is missing; the example for callers is built with it."
  fi
  version=$(node --version)
  at_least "${version#v}" 20 19 || fail 3 "Node 20.19 or newer is needed; the node on the PATH is $version."
}
