@echo off
rem Runs JBang, so that a clone of NaviSync needs nothing but a JDK:
rem
rem   jbang navisync.java --demo
rem
rem An installed JBang is used as it is. Without one, JBang's command line program is fetched once
rem with mvn into .jbang-cli beside this file.
setlocal EnableExtensions DisableDelayedExpansion
set "version=0.132.1"
set "cli=%~dp0.jbang-cli"
set "ready=%cli%\%version%"
set "needed=NaviSync needs a Java Development Kit, version 17 or newer"
set "install_jdk=install one from https://adoptium.net, or let JAVA_HOME name its folder"
set "install_jbang=install it as https://www.jbang.dev/download says"

rem The JBang on PATH, if there is one that is not this file. NAVISYNC_JBANG keeps two such wrappers
rem on PATH from starting each other for ever.
set "installed="
if not defined NAVISYNC_JBANG for /f "delims=" %%J in ('where "$PATH:jbang.cmd" 2^>nul') do (
  if not defined installed if /i not "%%~fJ"=="%~f0" set "installed=%%~fJ"
)
if defined installed (
  set "NAVISYNC_JBANG=1"
  goto :run_installed
)

set "java="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\javac.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined java where /q javac.exe && set "java=java.exe"
if not defined java goto :no_java
rem First line: openjdk version "17.0.15" 2025-04-15
set "major="
for /f "tokens=3" %%V in ('call "%java%" -version 2^>^&1 ^| findstr /c:" version "') do (
  for /f "delims=.-+" %%M in ("%%~V") do if not defined major set "major=%%M"
)
if not defined major set "major=0"
if %major% lss 17 goto :old_java

if not exist "%ready%\" call :fetch || exit /b 2

rem JBang builds the script where needed. With exit code 255 it has printed the command that runs
rem it, quoted for this shell.
set "NAVISYNC_JBANG_VERSION=%version%"
set "JBANG_RUNTIME_SHELL=cmd"
set "JBANG_NO_VERSION_CHECK=true"
set "JBANG_STDIN_NOTTY=true"
timeout /t 0 >nul 2>nul && set "JBANG_STDIN_NOTTY=false"
rem What JBang builds lies in a folder of this program's own. After an error within JBang it goes, so
rem that the next start builds from scratch: JBang never recovers from half a list of libraries, which
rem a killed start may leave.
set "JBANG_CACHE_DIR=%cli%\builds"
set "answer=%TEMP%\navisync-jbang-%RANDOM%%RANDOM%.txt"
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "%ready%\lib\*" dev.jbang.Main %* >"%answer%"
set "code=%ERRORLEVEL%"
if "%code%"=="4" rd /s /q "%JBANG_CACHE_DIR%"
if not "%code%"=="255" (
  type "%answer%"
  del "%answer%"
  exit /b %code%
)
set "command="
for /f "usebackq delims=" %%C in ("%answer%") do if not defined command set "command=%%C"
del "%answer%"
%command%
exit /b %ERRORLEVEL%

:no_java
>&2 echo %needed%: %install_jdk%.
exit /b 2

:old_java
>&2 echo %needed%, and %java% is version %major%: %install_jdk%.
exit /b 2

rem Without "call" the other file takes the place of this one, and arguments are read only once.
:run_installed
"%installed%" %*

rem Fetches into a folder of its own, which gets its final name when all is there: a download that
rem was cut off is never used, and of two at once the first to end wins.
:fetch
where /q mvn.cmd || (
  >&2 echo NaviSync runs with JBang: %install_jbang%, or install Maven ^(mvn^), which fetches it for you.
  exit /b 1
)
>&2 echo Fetching JBang %version% with mvn into %cli% (once)
set "fetching=%cli%\fetching.%RANDOM%%RANDOM%"
md "%fetching%" || exit /b 1
>"%fetching%\pom.xml" (
  echo ^<project^>
  echo   ^<modelVersion^>4.0.0^</modelVersion^>
  echo   ^<groupId^>navisync^</groupId^>
  echo   ^<artifactId^>jbang-cli^</artifactId^>
  echo   ^<version^>1^</version^>
  echo   ^<packaging^>pom^</packaging^>
  echo   ^<dependencies^>
  echo     ^<dependency^>
  echo       ^<groupId^>dev.jbang^</groupId^>
  echo       ^<artifactId^>jbang-cli^</artifactId^>
  echo       ^<version^>%version%^</version^>
  echo     ^</dependency^>
  echo   ^</dependencies^>
  echo ^</project^>
)
call mvn.cmd -q -B -f "%fetching%\pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DincludeScope=runtime "-DoutputDirectory=%fetching%\lib" <nul >"%fetching%\log" 2>&1
if errorlevel 1 (
  >&2 type "%fetching%\log"
  rd /s /q "%fetching%"
  >&2 echo JBang could not be fetched: see mvn's messages above, or %install_jbang%.
  exit /b 1
)
if not exist "%ready%\" move "%fetching%" "%ready%" >nul
if exist "%fetching%\" rd /s /q "%fetching%"
exit /b 0
