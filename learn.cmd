@echo off
rem Practice Learning Library for Windows: finds a JDK, builds what is missing, runs a command.
rem   learn demo     the site with the sample documents        learn test     every test
rem   learn --help   every command                             learn (no ending) is the same for Linux and macOS
rem Settings: LEARN_JAVA_HOME (the JDK to use), LEARN_HEAP (memory of the program, 1g unless said),
rem LEARN_JAVA_OPTS (added to the JVM's flags), LEARN_CACHE (folder of the class archive that makes starts fast).
rem Arguments that hold an exclamation mark need no care here: delayed expansion stays off throughout.
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
rem A path that ends in a backslash would swallow the quote after it.
set "HERE=%HERE:~0,-1%"
set "FOUND_JDK="

if not defined LEARN_JAVA_HOME goto look
call :try "%LEARN_JAVA_HOME%"
if defined FOUND_JDK goto found
echo learn: LEARN_JAVA_HOME is "%LEARN_JAVA_HOME%", and there is no JDK 21 or newer in it. 1>&2
exit /b 5

:look
if defined JAVA_HOME call :try "%JAVA_HOME%"
if defined FOUND_JDK goto found
for /f "delims=" %%J in ('where java 2^>nul') do call :try "%%~dpJ.."
if defined FOUND_JDK goto found
for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\BellSoft\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\scoop\apps\*") do call :try "%%~J"
if defined FOUND_JDK goto found
for /d %%J in ("%USERPROFILE%\scoop\apps\*jdk*") do call :try "%%~J\current"
if defined FOUND_JDK goto found
echo learn: a Java Development Kit (JDK), version 21 or newer, is needed and none was found. 1>&2
echo Looked at LEARN_JAVA_HOME, JAVA_HOME, the java on the PATH and the usual folders of Program Files. 1>&2
echo Install one, open a new window, then give the same command again: 1>&2
echo   winget install EclipseAdoptium.Temurin.25.JDK 1>&2
echo A JDK that is unpacked anywhere else will do too: set LEARN_JAVA_HOME to its folder. 1>&2
exit /b 5

:found
set "PROGRAM=%HERE%\lib"
if not exist "%HERE%\pom.xml" goto built

rem ---- a source checkout: Maven builds; it leaves alone what has not changed.
where mvn >nul 2>nul
if errorlevel 1 goto nomaven
set "JAVA_HOME=%FOUND_JDK%"
if /i "%~1"=="test" goto tests
set "PROGRAM=%HERE%\search-web\target\program"
if not exist "%PROGRAM%" goto build
rem PowerShell compares times: 1 when anything the program is made of is newer than the program.
powershell -NoProfile -Command "$built = (Get-ChildItem -LiteralPath $env:PROGRAM -Filter *.jar | Measure-Object LastWriteTime -Maximum).Maximum; Set-Location -LiteralPath $env:HERE; exit [int][bool](Get-ChildItem pom.xml, */pom.xml, */src/main, search-web/packaging -Recurse -File | Where-Object { $_.LastWriteTime -gt $built })"
if not errorlevel 1 goto built
:build
echo learn: building; the first time this takes about five minutes ... 1>&2
pushd "%HERE%"
call mvn -q -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true -Dforbiddenapis.skip=true -Denforcer.skip=true -Dlearn.release.skip=true package
if errorlevel 1 goto notbuilt
popd
goto built

:notbuilt
popd
echo learn: the build failed; the lines above say why. 1>&2
exit /b 6

:nomaven
echo learn: Maven is needed to build the library from its source, and there is no mvn on the PATH. 1>&2
echo Install it from maven.apache.org, or take the release zip, which needs a JDK alone. 1>&2
exit /b 5

:tests
pushd "%HERE%"
for %%M in (indexer review-templates search-web) do if exist "%%M\target\left-out" rmdir /s /q "%%M\target\left-out"
set "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1"
call mvn -B -ntp verify
set "TEST_RESULT=%ERRORLEVEL%"
set "LEFT_OUT="
for %%G in (browser tesseract libreoffice) do for %%M in (indexer review-templates search-web) do if exist "%%M\target\left-out\%%G" call :leftout %%G
popd
if not defined LEFT_OUT set "LEFT_OUT= none"
echo Test groups left out:%LEFT_OUT%.
exit /b %TEST_RESULT%

:built
if /i "%~1"=="test" echo learn: the tests are run from a source checkout; this is a release. 1>&2
if /i "%~1"=="test" exit /b 2
set "PROGRAM_JAR="
for %%F in ("%PROGRAM%\search-web-*.jar") do set "PROGRAM_JAR=%%~fF"
if not defined PROGRAM_JAR echo learn: "%PROGRAM%" does not hold the program; unzip the release again. 1>&2
if not defined PROGRAM_JAR exit /b 6

set "MAIN=org.practicelearning.web.app.Main"
if not defined LEARN_HEAP set "LEARN_HEAP=1g"
if /i "%~1"=="serve" set "LEARN_JAVA_OPTS=-Dlearn.log=INFO %LEARN_JAVA_OPTS%"
set "FLAGS=-Xmx%LEARN_HEAP% -Xlog:disable -Xlog:all=error:stderr -Xlog:cds=off -Xlog:aot=off -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true"

rem ---- the archive of classes: before the site's first start here the program rehearses once and leaves it.
set "ARCHIVE_FLAG="
set "CACHE=%LEARN_CACHE%"
if not defined CACHE set "CACHE=%LOCALAPPDATA%\PracticeLearningLibrary"
rem The program refuses LEARN_ names it does not know, and this one is the launcher's alone.
set "LEARN_CACHE="
if not exist "%CACHE%" mkdir "%CACHE%" 2>nul
if not exist "%CACHE%" goto start
rem One archive for each build (its size and time) and JDK.
for %%F in ("%PROGRAM_JAR%") do set "BUILD=%%~zF-%%~tF"
set "BUILD=%BUILD:/=%"
set "BUILD=%BUILD::=%"
set "BUILD=%BUILD: =%"
set "ARCHIVE=%CACHE%\classes-%FOUND_MAJOR%-%BUILD%"
if exist "%ARCHIVE%" goto archived
if /i "%~1"=="demo" goto rehearse
if /i "%~1"=="serve" goto rehearse
if /i "%~1"=="bench" goto rehearse
goto start
:rehearse
echo learn: preparing for fast starts (once, about half a minute) ... 1>&2
set "WRITES=-XX:ArchiveClassesAtExit"
if %FOUND_MAJOR% GEQ 25 set "WRITES=-XX:AOTCacheOutput"
"%FOUND_JDK%\bin\java.exe" %FLAGS% -XX:TieredStopAtLevel=1 "%WRITES%=%ARCHIVE%" "-Dlearn.worker.archive.write=%ARCHIVE%-reading" -cp "%PROGRAM_JAR%" "-Dlearn.home=%HERE%" %MAIN% rehearse >nul 2>nul
if not exist "%ARCHIVE%" goto start
:archived
set "READS=-XX:SharedArchiveFile"
if %FOUND_MAJOR% GEQ 25 set "READS=-XX:AOTCache"
set ARCHIVE_FLAG="%READS%=%ARCHIVE%"
if exist "%ARCHIVE%-reading" set ARCHIVE_FLAG=%ARCHIVE_FLAG% "-Dlearn.worker.archive=%ARCHIVE%-reading"

:start
"%FOUND_JDK%\bin\java.exe" %FLAGS% %ARCHIVE_FLAG% %LEARN_JAVA_OPTS% -cp "%PROGRAM_JAR%" "-Dlearn.home=%HERE%" %MAIN% %*
exit /b %ERRORLEVEL%

rem ---- :try FOLDER sets FOUND_JDK and FOUND_MAJOR if the JDK there is 21 or newer; its `release` file says so.
:try
if defined FOUND_JDK exit /b 0
if not exist "%~f1\bin\java.exe" exit /b 0
if exist "%HERE%\pom.xml" if not exist "%~f1\bin\javac.exe" exit /b 0
if not exist "%~f1\release" exit /b 0
set "RELEASE_LINE="
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b /c:"JAVA_VERSION=" "%~f1\release"`) do set "RELEASE_LINE=%%~V"
if not defined RELEASE_LINE exit /b 0
for /f "tokens=1 delims=.-+" %%V in ("%RELEASE_LINE%") do set "FOUND_MAJOR=%%V"
if %FOUND_MAJOR% LSS 21 exit /b 0
set "FOUND_JDK=%~f1"
exit /b 0

rem ---- :leftout GROUP adds the group to the list, once.
:leftout
echo %LEFT_OUT% | findstr /c:"%~1" >nul && exit /b 0
set "LEFT_OUT=%LEFT_OUT% %~1"
exit /b 0
