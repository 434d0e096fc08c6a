@echo off
rem Runs NaviSync in its own folder, with the .env that lies there: start.bat --dry-run
setlocal EnableExtensions DisableDelayedExpansion
set arguments=%*
rem Unlike cd, pushd takes a network path: it gives it a drive letter, and popd takes that back.
pushd "%~dp0"
call :run
set "code=%ERRORLEVEL%"
popd
rem After a double click the window would close before the report can be read. Only a double click
rem leaves a blank before the last quotation mark of cmd's own command line.
setlocal EnableDelayedExpansion
if "!CMDCMDLINE:~-2,1!"==" " timeout /t 600
exit /b %code%

rem Without "call", which would read % and ^ in the arguments twice.
:run
.\jbang.cmd navisync.java %arguments%
