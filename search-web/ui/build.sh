#!/bin/sh
# Builds the style sheet and copies scripts and icon to src/main/resources/public under names that carry a hash of their
# content. Run it after a change in ui/src and commit what it makes: the Maven build needs no Node.
set -eu
cd "$(dirname "$0")"
out=../src/main/resources/public
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT

[ -d node_modules ] || npm ci --no-audit --no-fund
npx sass --pkg-importer=node --style=compressed --no-source-map src/app.scss "$made/app.css"
if grep -qiE 'crest|crown|GDS Transport' "$made/app.css"; then
  echo "The style sheet names branding that is not ours to use." >&2
  exit 1
fi
cp src/*.js src/icon.svg "$made/"

mkdir -p "$out"
rm -f "$out"/*.css "$out"/*.js "$out"/*.svg "$out/manifest.properties"
for file in "$made"/*; do
  name=$(basename "$file")
  hash=$(sha256sum "$file" | cut -c1-12)
  hashed="${name%.*}-$hash.${name##*.}"
  cp "$file" "$out/$hashed"
  echo "$name=$hashed" >> "$out/manifest.properties"
done
echo "third-party.txt=third-party.txt" >> "$out/manifest.properties"
