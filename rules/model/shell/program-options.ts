/**
 * Which options of well-known programs take a value in the next word, from their manual pages. An option that is
 * missing here only makes its value look like an operand, so the tables hold what build scripts use.
 */
const tables: Readonly<Record<string, string>> = {
  'apt-get':
    '-o --option -c --config-file -t --target-release --default-release -a --host-architecture -P --build-profiles --solver',
  apk: '-p --root -X --repository -t --virtual --keys-dir --repositories-file --arch --wait --cache-dir --cache-max-age --progress-fd --timeout --cache-packages',
  yum: '-c --config -d --debuglevel -e --errorlevel -x --exclude --excludepkgs --enablerepo --disablerepo --repo --repoid --installroot --releasever --setopt --disableplugin --enableplugin --comment --downloaddir --destdir --forcearch --advisory --advisories --bz --cve --sec-severity -R --randomwait --color --rpmverbosity',
  zypper:
    '-R --root --installroot -c --config -C --cache-dir --reposd-dir --raw-cache-dir --solv-cache-dir --pkg-cache-dir -p --plus-repo --plus-content -r --repo --from -t --type --download --solver-focus --name --date --category --severity --releasever -x --exclude',
  pip: '-r --requirement -c --constraint -e --editable -t --target -i --index-url --extra-index-url -f --find-links --prefix --root --src --platform --python-version --implementation --abi --no-binary --only-binary --progress-bar --trusted-host --cert --client-cert --cache-dir --proxy --retries --timeout --default-timeout --exists-action --log --upgrade-strategy --report --python --global-option --install-option --config-settings -C --build-option -d --dest --download --download-dir -w --wheel-dir -b --build --use-feature --use-deprecated --keyring-provider --group --root-user-action --build-constraint',
  pipx: '--spec --python --suffix --index-url -i --pip-args --fetch-missing-python --preinstall --with',
  uv: '--directory --project --config-file --cache-dir -p --python --index --default-index -i --index-url --extra-index-url -f --find-links -r --requirement --requirements -c --constraint --constraints --override --overrides -e --editable --extra --no-extra --group --only-group --no-group --package --with --with-requirements --with-editable -t --target --prefix --link-mode --index-strategy --keyring-provider --allow-insecure-host --trusted-host --resolution --prerelease --exclude-newer --no-binary --only-binary --no-build-package --no-binary-package --python-platform --python-version --torch-backend -C --config-setting --config-settings -P --upgrade-package --reinstall-package --refresh-package --no-install-package --color --env-file --branch --tag --rev --script --optional --marker -m --format -o --output-file --mirror -b --build-constraint',
  poetry: '-C --directory -P --project --only --with --without -E --extras -G --group --source --python --platform',
  pipenv: '--python --categories -r --requirements -i --index --extra-pip-args -e --editable --pypi-mirror',
  conda: '-n --name -p --prefix -c --channel -f --file --solver --repodata-fn --revision --subdir --platform',
  npm: '--prefix -C --registry --loglevel -w --workspace --omit --include --cache --userconfig --globalconfig --tag --access --script-shell --install-strategy --fetch-retries --fetch-retry-mintimeout --fetch-retry-maxtimeout --fetch-timeout --maxsockets --only --also --otp --before --cpu --os --libc --location --node-options --network-timeout --cafile --https-proxy --proxy --call -c --package',
  yarn: '--cwd --modules-folder --cache-folder --network-timeout --network-concurrency --mutex --registry --prefix --global-folder --link-folder --preferred-cache-folder --use-yarnrc --otp --proxy --https-proxy --mode --level --groups --include --exclude',
  pnpm: '-C --dir --filter -F --filter-prod --store-dir --registry --reporter --virtual-store-dir --modules-dir --lockfile-dir --network-concurrency --fetch-retries --fetch-timeout --child-concurrency --package-import-method --node-linker --loglevel --prefix --workspace-concurrency --shamefully-hoist-pattern --cpu --os --libc --package',
  bun: '--cwd -c --config --backend --registry --cache-dir --network-concurrency --concurrent-scripts --cafile --filter --omit --linker --cpu --os --minimum-release-age',
  gem: '-v --version -i --install-dir -n --bindir -P --trust-policy -s --source -p --http-proxy --platform --config-file -B --build-root --target-rbconfig --bulk-threshold',
  bundle:
    '--gemfile --path -j --jobs --retry --without --with --shebang --binstubs --trust-policy --target-rbconfig --group -g --source -s --version -v --git --branch --ref --require',
  go: '-C -o -p -tags -ldflags -gcflags -mod -modfile -overlay -pkgdir -asmflags -buildmode -compiler -installsuffix -exec -covermode -coverpkg -pgo -toolexec -gccgoflags -run -count -timeout -bench -coverprofile -f',
  cargo:
    '--version --vers --git --branch --tag --rev --path --root --registry --index -F --features --profile --target --target-dir -j --jobs --bin --example --test --bench --color --config -Z -C --manifest-path -p --package --exclude --message-format --lockfile-path --out-dir --artifact-dir --recipe-path --bin-dir --strategies --install-path --pkg-url --pkg-fmt --targets',
  composer:
    '-d --working-dir --prefer-install --format --ignore-platform-req --fixed --with --audit-format --bump-after-update --install-dir --filename --repository --repository-url --stability -s',
  curl: '-o --output -u --user -H --header -d --data --data-raw --data-binary --data-urlencode --json -F --form -X --request -A --user-agent -e --referer -b --cookie -c --cookie-jar -x --proxy -U --proxy-user -m --max-time --connect-timeout --retry --retry-delay --retry-max-time --cacert --capath -E --cert --key --key-type --cert-type --pass -T --upload-file -w --write-out -D --dump-header -K --config -Y --speed-limit -y --speed-time -r --range -C --continue-at -Q --quote -t --telnet-option -z --time-cond --resolve --connect-to --interface --limit-rate --max-filesize --max-redirs --url --output-dir --ciphers --tls-max --tls13-ciphers --noproxy --unix-socket --abstract-unix-socket --proto --proto-redir --proto-default --socks4 --socks5 --socks5-hostname --stderr --trace --trace-ascii --variable --url-query --aws-sigv4 --oauth2-bearer --netrc-file --keepalive-time --local-port --max-redirs --create-file-mode --etag-save --etag-compare --hostpubsha256 --dns-servers --doh-url --expect100-timeout --parallel-max --rate --curves --engine --proxy-header --preproxy --pinnedpubkey',
  wget: '-O --output-document -o --output-file -a --append-output -P --directory-prefix -t --tries -T --timeout --dns-timeout --connect-timeout --read-timeout -w --wait --waitretry -Q --quota -U --user-agent --header --referer --user --password --http-user --http-password --ftp-user --ftp-password --proxy-user --proxy-password --post-data --post-file --method --body-data --body-file -i --input-file -B --base -e --execute --ca-certificate --ca-directory --certificate --private-key --secure-protocol --load-cookies --save-cookies --limit-rate -l --level -A --accept -R --reject -D --domains -X --exclude-directories -I --include-directories --cut-dirs --default-page --progress --report-speed --bind-address --retry-on-http-error --local-encoding --remote-encoding --restrict-file-names --prefer-family --max-redirect --compression --ciphers --crl-file --pinnedpubkey --warc-file --rejected-log --config --start-pos -Y --accept-regex --reject-regex',
  aria2c:
    '-o --out -d --dir -x --max-connection-per-server -s --split -k --min-split-size -j --max-concurrent-downloads -i --input-file --checksum --header -U --user-agent --http-user --http-passwd -t --timeout -m --max-tries --retry-wait',
  chmod: '--reference',
  chown: '--reference --from',
  useradd:
    '-u --uid -g --gid -G --groups -d --home --home-dir -s --shell -c --comment -b --base-dir -e --expiredate -f --inactive -k --skel -K --key -p --password -R --root -P --prefix -Z --selinux-user -F --add-subids-for-system-selinux-range',
  usermod:
    '-u --uid -g --gid -G --groups -d --home -s --shell -c --comment -e --expiredate -f --inactive -l --login -p --password -R --root -P --prefix -v --add-subuids -V --del-subuids -w --add-subgids -W --del-subgids -Z --selinux-user',
  groupadd: '-g --gid -K --key -p --password -R --root -P --prefix -U --users',
  // Busybox and Debian: -h HOME, -g GECOS, -G GROUP, -u UID, -s SHELL, -k SKEL.
  adduser:
    '-u --uid -h --home -g --gid -G --ingroup -s --shell -k --gecos --comment --firstuid --lastuid --firstgid --lastgid --confextra_groups --extra-groups -b --base-dir -c -d --home-dir -e -f -K -p',
  addgroup: '-g --gid --firstgid --lastgid --conf --shell',
  mkdir: '-m --mode -Z',
  install: '-m --mode -o --owner -g --group -t --target-directory -S --suffix --strip-program',
  cp: '-t --target-directory -S --suffix',
  mv: '-t --target-directory -S --suffix',
  ln: '-t --target-directory -S --suffix',
  touch: '-d --date -r --reference -t',
  git: '-C -c --git-dir --work-tree --namespace --exec-path --config-env -b --branch --depth --reference -o --origin -u --upload-pack --template --config -j --jobs --separate-git-dir --filter --shallow-since --shallow-exclude -m --message',
  tar: '-f --file -C --directory --exclude --strip-components --transform --xform --owner --group --mode -T --files-from -X --exclude-from -I --use-compress-program --mtime --warning',
  unzip: '-d -x -P',
  docker:
    '-H --host -c --context --config -l --log-level --tlscacert --tlscert --tlskey -u --username -p --password -t --tag -f --file --build-arg --target --platform -v --volume -e --env --name --network',
  gpg: '--homedir --keyserver --keyring --recv-key --output -o --keyserver-options --options --status-fd --passphrase --passphrase-fd --pinentry-mode -u --local-user -r --recipient --primary-keyring',
  su: '-c --command -s --shell -g --group -G --supp-group -w --whitelist-environment -T',
  mysql:
    '-u --user -h --host -P --port -e --execute -D --database -S --socket --protocol --default-character-set --defaults-file --defaults-extra-file',
  psql: '-U --username -h --host -p --port -d --dbname -c --command -f --file -v --set --variable -o --output',
  nginx: '-g -c -p -e -s',
  gunicorn:
    '-b --bind -w --workers -k --worker-class -c --config -t --timeout --log-level --log-file --access-logfile --error-logfile --threads --chdir -n --name -u --user -g --group -p --pid --keep-alive --worker-connections --max-requests --max-requests-jitter --forwarded-allow-ips --env -e --certfile --keyfile --graceful-timeout --worker-tmp-dir --pythonpath --paste --backlog --umask',
  uvicorn:
    '--host --port --workers --log-level --log-config --loop --http --ws --lifespan --root-path --forwarded-allow-ips --limit-concurrency --timeout-keep-alive --ssl-keyfile --ssl-certfile --reload-dir --reload-include --reload-exclude --app-dir --env-file --uds --fd --interface --backlog',
  flask: '-A --app -e --env-file -h --host -p --port --cert --key',
  python: '-c -m -W -X -Q --check-hash-based-pycs',
  node: '-r --require --import -e --eval -p --print --loader --experimental-loader --env-file -C --conditions --title --icu-data-dir --input-type',
  java: '-cp -classpath --class-path -jar -p --module-path -m --module --add-modules --add-opens --add-exports --add-reads',
  php: '-d -c -f -r -S -t -z -B -R -F -E',
  ruby: '-e -I -r -C -E',
  mvn: '-f --file -s --settings -gs --global-settings -P --activate-profiles -pl --projects -D --define -T --threads -l --log-file -rf --resume-from -t --toolchains -b --builder',
  gradle:
    '-p --project-dir -b --build-file -c --settings-file -g --gradle-user-home -I --init-script -x --exclude-task --console --max-workers',
  dotnet: '-c --configuration -o --output -r --runtime -f --framework -v --verbosity --source -s -a --arch --os',
  make: '-C --directory -f --file --makefile -I --include-dir -o --old-file -W --what-if',
  openssl:
    '-in -out -passin -passout -subj -days -newkey -keyout -config -extensions -CA -CAkey -CAfile -key -addext -pkeyopt -algorithm -connect -extfile -name -inkey -certfile -pass -k -K -iv',
  ssh: '-i -p -l -o -F -J -L -R -D -b -c -E -e -I -m -O -Q -S -W -w',
  sshpass: '-f -d -p -P',
  'ssh-keygen': '-t -b -f -N -C -P -m -Z -a -E -F -G -I -n -O -R -r -s -V -w',
  pg_isready: '-h --host -p --port -U --username -d --dbname -t --timeout',
  find: '-name -iname -path -ipath -wholename -regex -iregex -type -size -mtime -atime -ctime -mmin -amin -cmin -newer -perm -user -group -uid -gid -maxdepth -mindepth -links -inum -fstype -printf -fprintf -fprint -regextype -lname -samefile -anewer -cnewer',
  grep: '-e --regexp -f --file -m --max-count -A --after-context -B --before-context -C --context --include --exclude --exclude-dir -d -D',
  sed: '-e --expression -f --file -l --line-length',
  tail: '-n --lines -c --bytes -s --sleep-interval --pid',
  head: '-n --lines -c --bytes',
  nc: '-w -p -s -i -q -X -x -e -T -I -O',
};

const aliases: Readonly<Record<string, string>> = {
  apt: 'apt-get',
  aptitude: 'apt-get',
  dnf: 'yum',
  dnf5: 'yum',
  microdnf: 'yum',
  tdnf: 'yum',
  mamba: 'conda',
  micromamba: 'conda',
  yarnpkg: 'yarn',
  bundler: 'bundle',
  chgrp: 'chown',
  python3: 'python',
  python2: 'python',
  nodejs: 'node',
  mariadb: 'mysql',
  mysqldump: 'mysql',
  mysqladmin: 'mysql',
  egrep: 'grep',
  fgrep: 'grep',
  bsdtar: 'tar',
  gtar: 'tar',
  mvnw: 'mvn',
  gradlew: 'gradle',
  runuser: 'su',
  ncat: 'nc',
  netcat: 'nc',
  podman: 'docker',
  scp: 'ssh',
};

/** Programs whose long options have one dash, so that `-abc` is no cluster of short ones. */
const singleDash: ReadonlySet<string> = new Set([
  'go',
  'java',
  'javac',
  'find',
  'openssl',
  'ffmpeg',
  'convert',
  'terraform',
  'packer',
  'mvn',
  'mvnw',
  'sbt',
  'qemu-img',
  'X',
  'Xvfb',
  'dockerize',
  'consul',
  'vault',
  'nomad',
  'prometheus',
  'caddy',
]);

/** The name under which a program's facts are kept: `pip3.11` is `pip`, `python3.12` is `python`. */
export function canonicalProgram(name: string): string {
  const versioned = /[\d.]$/.test(name) ? /^(pip|python|php|ruby|gem|easy_install)-?[\d.]+$/.exec(name) : null;
  if (versioned) return versioned[1]!;
  return Object.hasOwn(aliases, name) ? aliases[name]! : name;
}

const parsed = new Map<string, ReadonlySet<string>>();
const none: ReadonlySet<string> = new Set();

/** The options of a program that take a value in the next word. */
export function valueOptions(program: string): ReadonlySet<string> {
  const name = canonicalProgram(program);
  if (!Object.hasOwn(tables, name)) return none;
  let options = parsed.get(name);
  if (!options) {
    options = new Set(tables[name]!.split(' '));
    parsed.set(name, options);
  }
  return options;
}

export const hasSingleDashOptions = (program: string): boolean => singleDash.has(canonicalProgram(program));
