/** Files that hold credentials, by their names. */

const names: ReadonlySet<string> = new Set(
  '.npmrc .yarnrc.yml .pypirc .netrc _netrc .git-credentials .pgpass .my.cnf .mylogin.cnf .dockercfg .htpasswd .vault-token .s3cfg .boto .envrc kubeconfig credentials credentials.json credentials.yml credentials.yaml secrets.yml secrets.yaml secrets.json master.key production.key terraform.tfstate terraform.tfstate.backup .bash_history .zsh_history .sh_history .mysql_history .psql_history .rediscli_history .python_history .node_repl_history auth.json'.split(
    ' ',
  ),
);
const directories: ReadonlySet<string> = new Set(['.ssh', '.aws', '.gnupg', '.kube', '.azure', '.gcloud']);
const sshKey = /^id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$/;
const serviceAccount =
  /^(?:service[-_]?account.{0,40}|.{1,60}-sa-key|.{0,40}firebase-adminsdk.{0,60}|gcp-key|gcloud-.{1,40})\.json$/;
const keyStore = /\.(?:key|p12|pfx|jks|keystore|ppk|kdbx|ovpn|tfvars)$/;
const isTemplate = /[.\-_](?:example|sample|template|tmpl|tpl|dist|defaults?|schema|test|ci)(?:[.\-_]|$)/;
const isPublic = /pub|cert|chain|bundle|^ca[.\-_]|root[-_]?ca|[-_.]ca\.|dhparam|apt|rpm|gpg|signing|nodesource|repo/;

/** Files that hold credentials only sometimes: settings of package managers. */
const sometimes: ReadonlySet<string> = new Set(['.npmrc', '.yarnrc.yml', 'auth.json', 'credentials', '.envrc']);

/** Whether a path names a file or directory of credentials; templates and public parts are none. */
export function isSecretFile(path: string): boolean {
  const segments = path.replace(/\/+$/, '').split('/');
  const name = segments.at(-1)!.toLowerCase();
  if (segments.some((segment) => directories.has(segment)))
    return !/^(?:known_hosts|config)$/.test(name) && !name.endsWith('.pub');
  if (isTemplate.test(name)) return false;
  if (name === 'config.json') return segments.at(-2) === '.docker';
  if (name === '.env' || name.startsWith('.env.')) return true;
  if (names.has(name) || sshKey.test(name) || serviceAccount.test(name)) return true;
  if (keyStore.test(name)) return !isPublic.test(name) && (!name.endsWith('.key') || !/\*|^\.key$/.test(name));
  return (
    name.endsWith('.pem') && /key|private|secret/.test(name) && !isPublic.test(name.replace(/private|signing/g, ''))
  );
}

/** Whether such a file may just as well hold no credentials, so that only its content tells. */
export const mayBeHarmless = (path: string): boolean =>
  sometimes.has(path.slice(path.lastIndexOf('/') + 1).toLowerCase());
