@echo off
rem Runs Parell from the jar that the build leaves in align-cli\target.
rem JAVA_HOME says which Java, PARELL_OPTS gives it options, such as -Xmx8g.
rem
rem What Java makes of Parell's classes when it starts is kept in %LOCALAPPDATA%\parell, some 10 MB, so
rem that later starts are faster. The folder may be deleted at any time; without LOCALAPPDATA nothing is
rem kept. The script parell, for other systems, does the same and tells why.
setlocal DisableDelayedExpansion
if defined PARELL_MAKING goto make

set "jar=%~dp0align-cli\target\parell.jar"
if not exist "%jar%" (
  echo parell: "%jar%" is not built yet; build it in "%~dp0." with: mvn -q -DskipTests package 1>&2
  exit /b 1
)
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"

rem Short texts are done before the slower of Java's compilers pays off, which only long ones need.
set "options=-XX:TieredStopAtLevel=1"
if /i "%~1"=="batch" set "options="
:next
if "%~1"=="" goto archive
if "%~1"=="-" set "options="
if exist "%~1\" set "options="
set "size=%~z1"
if not defined size set "size=0"
if %size% gtr 200000 set "options="
shift /1
goto next

rem Java takes an archive only of just this jar and just this Java, else it does without. The sizes in its
rem name tell them apart well enough.
:archive
set "options=-Xlog:disable %options%"
if not defined LOCALAPPDATA goto run
set "cache=%LOCALAPPDATA%\parell"
set "bin=%JAVA_HOME%\bin\"
if not defined JAVA_HOME for %%f in (java.exe) do set "bin=%%~dp$PATH:f"
for %%f in ("%jar%") do set "archive=%cache%\%%~zf"
for %%f in ("%bin%..\lib\modules") do set "archive=%archive%-%%~zf.jsa"
if exist "%archive%" (
  set options=%options% -XX:SharedArchiveFile="%archive%"
  goto run
)
set "PARELL_MAKING=1"
start "" /b /low cmd /d /c ""%~f0"" <nul >nul 2>nul
set "PARELL_MAKING="

:run
"%java%" %options% %PARELL_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%

rem Makes the archive in the background, in a folder that keeps others from making it too; after a
rem failure it stays for a day.
:make
if not exist "%cache%" mkdir "%cache%"
if exist "%cache%\new" forfiles /p "%cache%" /m new /d -1 /c "cmd /d /c rd /s /q @path"
mkdir "%cache%\new" || exit /b 1
cd /d "%cache%\new" || exit /b 1
echo Mrs. Lee came to Oslo on 14 March 1952. She paid 5 kroner. Who is there?> a.txt
echo Fru Lee kom til Oslo 14. mars 1952. Ho betalte 5 kroner. Kven er der?> b.md
"%java%" -Xint -Xlog:disable -XX:ArchiveClassesAtExit=new.jsa -jar "%jar%" align a.txt b.md -o c.tsv -o c.tmx -o c.jsonl || exit /b 1
del /q "%cache%\*.jsa"
move /y new.jsa "%archive%" || exit /b 1
cd /d "%cache%"
rd /s /q "%cache%\new"
