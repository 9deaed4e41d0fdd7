@echo off
rem Runs Parell from the jar that the build leaves in align-cli\target.
rem JAVA_HOME says which Java, PARELL_OPTS gives it options, such as -Xmx8g.
setlocal
set "jar=%~dp0align-cli\target\parell.jar"
if not exist "%jar%" (
  echo parell: "%jar%" is not built yet; build it in "%~dp0." with: mvn -q -DskipTests package 1>&2
  exit /b 1
)
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" %PARELL_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%
