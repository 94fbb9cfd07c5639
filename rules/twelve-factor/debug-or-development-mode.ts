import { fileRule, replace, unsafeFix } from '../core/rule.ts';
import { isDeployedService } from '../model/process/deployed.ts';
import { isNamedForDevelopment } from '../model/process/start.ts';
import { variableSettings } from '../model/process/variable-uses.ts';

export default fileRule({
  id: 'debug-or-development-mode',
  severity: 'warning',
  fixable: 'unsafe',
  factors: ['config', 'dev-prod-parity'],
  text: {
    en: {
      title: 'Switch on no debug or development mode',
      why: 'In this mode programs show stack traces, settings and secrets to whoever asks, reload files and cache nothing; some let strangers run code. What is set in an image or the main Compose file is on everywhere.',
      messages: {
        debug:
          '"{name}={value}" switches the debug mode on wherever this runs: leave it to the development environment.',
        development: '"{name}={value}" is for development: set "{production}", or leave it to the environment.',
      },
      fixes: { remove: 'Remove "{name}"', production: 'Set "{production}"' },
    },
    de: {
      title: 'Keinen Debug- oder Entwicklungsmodus einschalten',
      why: 'In diesem Modus zeigen Programme allen, die fragen, Aufrufketten, Einstellungen und Geheimnisse, laden Dateien neu und puffern nichts; manche lassen Fremde Code ausführen. Was im Image oder in der Haupt-Compose-Datei steht, gilt überall.',
      messages: {
        debug:
          '„{name}={value}“ schaltet den Debug-Modus überall ein, wo das läuft: der Entwicklungsumgebung überlassen.',
        development: '„{name}={value}“ ist für die Entwicklung: „{production}“ setzen oder der Umgebung überlassen.',
      },
      fixes: { remove: '„{name}“ entfernen', production: '„{production}“ setzen' },
    },
  },
  examples: [
    {
      bad: { Dockerfile: 'FROM node:24-slim\nENV NODE_ENV=development\nCMD ["node", "server.js"]\n' },
      good: { Dockerfile: 'FROM node:24-slim\nENV NODE_ENV=production\nCMD ["node", "server.js"]\n' },
    },
    {
      bad: { 'compose.yaml': 'services:\n  web:\n    image: acme/web:1.4\n    environment:\n      FLASK_DEBUG: "1"\n' },
      good: { 'compose.yaml': 'services:\n  web:\n    image: acme/web:1.4\n    environment:\n      LOG_LEVEL: info\n' },
    },
  ],
  check({ doc, project, report }) {
    const { path } = project;
    const final = doc.kind === 'dockerfile' ? doc.finalStage : undefined;
    if (isNamedForDevelopment(path, final)) return;
    for (const setting of variableSettings(doc)) {
      const { name, value, range, text, instruction, service } = setting;
      const variable = Object.hasOwn(variables, name) ? variables[name]! : undefined;
      if (!variable?.on.test(value)) continue;
      // `${RAILS_ENV:-development}` leaves it to the environment already.
      if (service && (!text || !isDeployedService(service, path))) continue;
      // ARG is gone when the build ends; ENV counts where nothing overrides it.
      if (instruction && final?.scope.lookup(name)?.instruction !== instruction) continue;
      if (instruction && instruction.keyword !== 'ENV') continue;
      const { production } = variable;
      const edits = setting.removal();
      const fixes = [
        ...(production && text
          ? [unsafeFix('production', replace(text.range(), production), { data: { production } })]
          : []),
        ...(!production && edits.length > 0 ? [unsafeFix('remove', edits, { data: { name } })] : []),
      ];
      if (production) report(range, 'development', { name, value, production }, { fixes });
      else report(range, 'debug', { name, value }, { fixes });
    }
  },
});

interface Mode {
  readonly on: RegExp;
  readonly production?: string;
}

const yes: Mode = { on: /^(?:1|true|yes|on)$/i };
const environment: Mode = { on: /^(?:dev|development)$/i, production: 'production' };
const variables: Readonly<Record<string, Mode>> = {
  DEBUG: { on: /^(?:1|true|yes|on|\*)$/i },
  FLASK_DEBUG: yes,
  DJANGO_DEBUG: yes,
  APP_DEBUG: yes,
  QUART_DEBUG: yes,
  WP_DEBUG: yes,
  WORDPRESS_DEBUG: yes,
  PHP_DISPLAY_ERRORS: yes,
  XDEBUG_MODE: { on: /debug|develop/i },
  WERKZEUG_DEBUG_PIN: { on: /^off$/i },
  NODE_ENV: environment,
  FLASK_ENV: environment,
  RAILS_ENV: environment,
  RACK_ENV: environment,
  ASPNETCORE_ENVIRONMENT: { on: /^development$/i, production: 'Production' },
  DOTNET_ENVIRONMENT: { on: /^development$/i, production: 'Production' },
  APP_ENV: { on: /^(?:dev|development|local)$/i },
  MIX_ENV: { on: /^dev$/i, production: 'prod' },
  SPRING_PROFILES_ACTIVE: { on: /^(?:dev|development|local)$/i },
};
