# For scripts that run a class of the tests: sets up what it needs, and runs it. Sourced, with
#   name  the script's name, for what it says
#   root  the repository
#   main  the class
#   flags  an array of options for Java, or none
# Builds the tests' classes when sources changed. JAVA_OPTS is handed to Java.
target=$root/target
classpath=$target/$name-classpath

fail() {
  echo "$name: $*" >&2
  exit 2
}

java=java
if [ -n "${JAVA_HOME:-}" ]; then
  java=$JAVA_HOME/bin/java
fi
command -v "$java" >/dev/null 2>&1 || fail "java is missing: install a JDK 17 or newer, and set JAVA_HOME or the PATH"

is_outdated() {
  [ ! -s "$classpath" ] || [ -n "$(find "$root/pom.xml" "$root/src/main" "$root/src/test" -newer "$classpath" -print -quit)" ]
}

if is_outdated; then
  command -v mvn >/dev/null 2>&1 || fail "mvn is missing: install Maven 3.8 or newer and put it on the PATH"
  echo "$name: building ..." >&2
  mkdir -p "$target"
  started=$target/.$name-started
  : >"$started"
  if ! (cd "$root" && mvn -q -B -ntp -Dstyle.color=never -Dspotless.check.skip=true test-compile \
    dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$classpath.new") >"$target/$name-build.log" 2>&1 </dev/null; then
    cat "$target/$name-build.log" >&2
    fail "the build failed: see above"
  fi
  mv -f "$classpath.new" "$classpath"
  touch -r "$started" "$classpath"
fi

flags+=(-XX:+UseSerialGC -XX:-UsePerfData)
major=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')
if [ "${major:-17}" -ge 23 ]; then
  flags+=(--sun-misc-unsafe-memory-access=allow)
fi
# shellcheck disable=SC2086
exec "$java" "${flags[@]}" ${JAVA_OPTS:-} "-Dweex.root=$root" \
  -cp "$target/test-classes:$target/classes:$(cat "$classpath")" \
  "$main" "$@"
