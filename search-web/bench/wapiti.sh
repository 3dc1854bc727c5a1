#!/bin/sh
# Lets Wapiti (Debian: apt-get install wapiti) loose on a running demonstration: signed out, then as each role.
#
#   LEARN_SEARCHES_PER_MINUTE=100000 ./learn demo > demo.log &
#   sh search-web/bench/wapiti.sh http://127.0.0.1:8080 demo.log reports
#
# The log holds the passwords that the demonstration printed. Fourth argument: the roles (default: "out" and all five).
# Fifth: most seconds that a module may take for one role (default: 120). The demonstration is not the same afterwards.
#
# Not used: ssrf and xxe ask a machine on the internet whether it was asked; HostilePassTest has a listener of its own for
# that. wapp and nikto compare with lists of other programs. brute_login_form guesses, and GateTest counts guesses.
set -eu
site=$1
log=$2
reports=$3
roles=${4:-out reader trainer reviewer lead administrator}
seconds=${5:-120}
modules=backup,blindsql,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,xss
mkdir -p "$reports"

# Signs in and prints the cookie.
cookie() {
  jar=$(mktemp)
  token=$(curl -sk -c "$jar" "$site/sign-in" | grep -o 'name="token" value="[0-9a-f]*"' | head -1 | cut -d'"' -f4)
  password=$(grep "$1@" "$log" | tail -1 | sed 's/.*example *//')
  curl -sk -o /dev/null -b "$jar" -c "$jar" -H "Origin: $site" --data-urlencode "token=$token" \
    --data-urlencode "email=$1@northborough.example" --data-urlencode "password=$password" "$site/sign-in"
  awk '$6 == "learn-session" { print "learn-session=" $7 }' "$jar"
  rm -f "$jar"
}

# Wapiti 3.0.4 as it comes, but for one pattern that Python 3.11 and later refuse (it is needed to leave /sign-out alone).
python=$(sed -n '1s/^#!//p' "$(command -v wapiti)")
wapiti() {
  $python -c '
import fnmatch, re, sys
from wapitiCore.net import crawler
crawler.wildcard_translate = lambda pattern: re.compile(fnmatch.translate(pattern))
from importlib.metadata import distribution
[each] = [each for each in distribution("wapiti3").entry_points if each.name == "wapiti"]
sys.exit(each.load()())' "$@"
}

found=0
for role in $roles; do
  set --
  if [ "$role" != out ]; then
    cookie=$(cookie "$role")
    [ -n "$cookie" ] || { echo "$role: could not sign in"; exit 1; }
    set -- -H "Cookie: $cookie"
  fi
  wapiti -u "$site/" "$@" -m "$modules" -d 3 --max-links-per-page 15 --max-files-per-dir 12 --max-scan-time $((seconds * 4)) \
    --max-attack-time "$seconds" -x "$site/sign-out" -x "$site/account/*" --no-bugreport --flush-session -v 0 \
    -f json -o "$reports/$role.json" > "$reports/$role.log" 2>&1 || true
  python3 - "$role" "$reports/$role" "$site" <<'PY' || found=1
import json, re, sys
role, name, site = sys.argv[1:]
report = json.load(open(name + ".json"))
pages = re.search(r"found (\d+) URLs", open(name + ".log").read())
# What is no fault: the first header is obsolete, and browsers that still know it are safer without; the other two say that
# a demonstration on this machine speaks plain HTTP. HostilePassTest holds both over TLS.
explained = {"X-XSS-Protection is not set"}
if site.startswith("http://127.0.0.1"):
    explained |= {"Strict-Transport-Security is not set", "Secure flag is not set in the cookie : learn-form"}
found = {(kind, each["method"], each["path"], each["info"]) for part in ("vulnerabilities", "anomalies")
         for kind, all in report[part].items() for each in all}
real = [each for each in found if each[3] not in explained]
print(f"{role}: {pages.group(1) if pages else '?'} addresses and forms, {len(real)} findings, {len(found) - len(real)} explained")
for each in sorted(real):
    print("   ", *each)
sys.exit(1 if real else 0)
PY
done
exit $found
