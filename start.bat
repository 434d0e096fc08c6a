@echo off
rem Runs NaviSync from its own folder, with the .env that stands there: start.bat --dry-run
setlocal
cd /d "%~dp0"
call jbang.cmd navisync.java %*
set "code=%ERRORLEVEL%"
rem Started by a double click, the window would close before the report can be read.
echo %CMDCMDLINE% | find /i "%~nx0" >nul && pause
exit /b %code%
