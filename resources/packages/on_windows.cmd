@rem Makes dist\dateline, the program's folder for Windows. Written, never tried: see docs\packages.md.
@rem From the project's folder, with Python 3.11 or newer:  resources\packages\on_windows.cmd
py -m venv build\packaging || exit /b 1
build\packaging\Scripts\python -m pip install --quiet --no-deps --require-hashes --requirement resources\packages\requirements.txt || exit /b 1
build\packaging\Scripts\python -m hatchling build -t wheel -d dist || exit /b 1
for %%w in (dist\dateline_reader-*.whl) do build\packaging\Scripts\python -m pip install --quiet --no-deps --no-index --force-reinstall %%w || exit /b 1
set QT_QPA_PLATFORM=offscreen
build\packaging\Scripts\python -m resources.packages.draw_icons build\icons || exit /b 1
set QT_QPA_PLATFORM=
build\packaging\Scripts\pyinstaller --noconfirm --distpath dist --workpath build\pyinstaller resources\packages\dateline.spec || exit /b 1
dist\dateline\dateline --version
