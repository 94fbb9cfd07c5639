import { dockerfileRule } from '../core/rule.ts';
import { isForDevelopment } from '../model/dockerfile/dev-dependencies.ts';
import { isInFinalImage } from '../model/dockerfile/layers.ts';

export default dockerfileRule({
  id: 'xdebug-in-final',
  severity: 'warning',
  factors: ['dev-prod-parity'],
  text: {
    en: {
      title: 'Leave Xdebug out of the production image',
      why: 'Xdebug slows every request down even when nobody debugs, and lets whoever reaches its port look into the program and run code in it.',
      messages: { installed: 'Xdebug gets into the final image here: install it in a stage for development only.' },
    },
    de: {
      title: 'Xdebug nicht in das Produktions-Image aufnehmen',
      why: 'Xdebug bremst jede Anfrage, auch wenn niemand debuggt, und wer seinen Port erreicht, kann in das Programm hineinsehen und Code darin ausführen.',
      messages: {
        installed: 'Hier kommt Xdebug in das fertige Image: nur in einer Stage für die Entwicklung installieren.',
      },
    },
  },
  examples: [
    {
      bad: 'FROM php:8.4-fpm\nRUN pecl install xdebug-3.4.7 && docker-php-ext-enable xdebug\n',
      good: 'FROM php:8.4-fpm AS development\nRUN pecl install xdebug-3.4.7 && docker-php-ext-enable xdebug\nFROM php:8.4-fpm\n',
    },
  ],
  check({ doc, report }) {
    for (const run of doc.ofType('RUN')) {
      if (!isInFinalImage(run) || !run.stage || isForDevelopment(run.stage)) continue;
      // One finding for a RUN is enough: installed, then enabled.
      const word = run.commands.flatMap((command) => {
        const installs =
          (command.name === 'pecl' && command.subcommand('install')) ||
          ['docker-php-ext-enable', 'install-php-extensions'].includes(command.name ?? '') ||
          run.packageActions.some((action) => action.command === command && action.action === 'install');
        if (!installs || command.conditional) return [];
        return command.operands.filter(({ value }) =>
          /^(?:php[\d.]*-(?:pecl-)?)?xdebug(?:[-=@].*)?$/.test(value ?? ''),
        );
      })[0];
      if (word) report(word.range, 'installed', {});
    }
  },
});
