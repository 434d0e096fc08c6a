@echo off
rem Runs JBang, so that a clone of NaviSync needs nothing but a JDK: jbang navisync.java --demo
rem
rem An installed JBang is used as it is. Without one, JBang's command line program is fetched once
rem with mvn into .jbang-cli beside this file.
setlocal EnableExtensions DisableDelayedExpansion
set "version=0.132.1"
set "cli=%~dp0.jbang-cli"

rem The first JBang on PATH that is not this file. NAVISYNC_JBANG keeps two such files from starting
rem each other for ever.
if not defined NAVISYNC_JBANG for %%J in ("%PATH:;=\jbang.cmd" "%\jbang.cmd") do (
  if exist "%%~J" if /i not "%%~fJ"=="%~f0" (
    set "NAVISYNC_JBANG=%%~fJ"
    goto :run_installed
  )
)

set "found="
set "bin=%JAVA_HOME%\bin\"
if not exist "%bin%javac.exe" (
  set "JAVA_HOME="
  for %%J in (javac.exe) do set "bin=%%~dp$PATH:J"
)
if not exist "%bin%javac.exe" goto :no_jdk
set "PATH=%bin%;%PATH%"
for /f "tokens=1,3" %%P in ('java -XshowSettings:properties -version 2^>^&1') do (
  if "%%P"=="java.specification.version" if %%Q lss 17 (
    set found= The one in "%bin%" is version %%Q.
    goto :no_jdk
  )
)

rem A folder of this start alone.
set "number=0"
:name
set /a "number+=1"
set "work=.jbang-cli\work.%number%"
ver >nul
md "%~dp0%work%" 2>nul
if errorlevel 1 if exist "%~dp0%work%" goto :name
if not exist "%~dp0%work%" (
  >&2 echo NaviSync cannot be built: make "%cli%" writable.
  exit /b 2
)

rem JBang writes in the code page of Windows, and the program in UTF-8, whatever the console has.
for /f "tokens=2 delims=:." %%C in ('chcp') do set "console=%%C"
for /f "tokens=3" %%C in ('reg query HKLM\SYSTEM\CurrentControlSet\Control\Nls\CodePage /v ACP') do chcp %%C >nul 2>nul

rem A script gets its arguments as they were written, behind the command that JBang prints: JBang itself
rem would change some. They are what follows ".java"; where a quotation mark comes first, the one that
rem opened it is missing.
set script=%*
set "arguments="
set "quote="
if /i not "%~x1"==".java" goto :build
if %1=="%~1" set quote="
set arguments=%quote%%script:*.java=%
set script=%1

:build
set "JBANG_CACHE_DIR=%cli%\builds"
set "JBANG_NO_VERSION_CHECK=true"
set "JBANG_RUNTIME_SHELL=cmd"
set "NAVISYNC_JBANG_VERSION=%version%"
rem One start at a time fetches and builds. cmd lets no other process write a file that it writes, so the
rem lock ends with the process that holds it.
set "told="
:lock
set "free="
call :try 2>nul
if not defined free (
  if not defined told >&2 echo Waiting for another start of NaviSync to finish building; Ctrl-C ends this one.
  set "told=yes"
  ping -n 2 127.0.0.1 >nul
  goto :lock
)
set "code="
call :ask >"%cli%\lock"
if not defined code goto :lock

rem With exit code 255 JBang has printed the command that runs the script, quoted for cmd.
set "command="
set "answer=%~dp0%work%\answer"
if %code%==255 for /f "usebackq delims=" %%C in ("%answer%") do set "command=%%C"
if not defined command if exist "%answer%" type "%answer%"
rd /s /q "%~dp0%work%"
if not defined command goto :end
chcp 65001 >nul 2>nul
%command%%arguments%
set "code=%ERRORLEVEL%"

:end
chcp %console% >nul 2>nul
exit /b %code%

:no_jdk
>&2 echo NaviSync needs a Java Development Kit, version 17 or newer: install one from https://adoptium.net, or let JAVA_HOME name its folder.%found%
exit /b 2

rem Sets nothing where the lock cannot be opened.
:try
set "free=yes" >>"%cli%\lock"
exit /b

rem What JBang builds lies in a folder of this program's own. After an error within JBang it goes, so
rem that the next start builds from scratch: JBang never recovers from half a list of libraries, which
rem a killed start may leave.
:ask
if not exist "%cli%\%version%" call :fetch
if not exist "%cli%\%version%" (
  >&2 echo JBang could not be fetched with mvn: see above, or install it as https://www.jbang.dev/download says.
  set "code=2"
  exit /b
)
java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "%cli%\%version%\lib\*" dev.jbang.Main %script% >"%~dp0%work%\answer"
set "code=%ERRORLEVEL%"
if %code%==4 rd /s /q "%JBANG_CACHE_DIR%"
exit /b

rem mvn.cmd takes paths with some characters apart, so it gets relative ones: from lib, where the pom is.
:fetch
>&2 echo Fetching JBang %version% with mvn into "%cli%" (once)
pushd "%~dp0lib"
call mvn.cmd -q -B -f jbang-cli.xml -Djbang.version=%version% org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DincludeScope=runtime -DoutputDirectory=..\%work%\%version%\lib <nul >"..\%work%\log" 2>&1
if errorlevel 1 (
  >&2 type "..\%work%\log"
) else (
  move "..\%work%\%version%" "%cli%" >nul 2>nul
)
popd
exit /b

rem Without "call" the other file takes the place of this one, and arguments are read only once.
:run_installed
"%NAVISYNC_JBANG%" %*
