#!/bin/sh
# Makes dist/Dateline.app and a disk image of it. Written, never tried: see docs/packages.md.
# From the project's folder, with Python 3.11 or newer:  sh resources/packages/on_macos.sh
# The app is signed for this machine only; others are asked before it opens.
set -eu
python=${PYTHON:-python3}
"$python" -m venv build/packaging
build/packaging/bin/python -m pip install --quiet --no-deps --require-hashes \
  --requirement resources/packages/requirements.txt
build/packaging/bin/python -m hatchling build -t wheel -d dist
build/packaging/bin/python -m pip install --quiet --no-deps --no-index --force-reinstall \
  dist/dateline_reader-*.whl
QT_QPA_PLATFORM=offscreen build/packaging/bin/python -m resources.packages.draw_icons build/icons
build/packaging/bin/pyinstaller --noconfirm --distpath dist --workpath build/pyinstaller \
  resources/packages/dateline.spec
dist/Dateline.app/Contents/MacOS/dateline --version
hdiutil create -quiet -ov -volname Dateline -srcfolder dist/Dateline.app dist/Dateline.dmg
