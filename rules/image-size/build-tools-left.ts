import { dockerfileRule } from '../core/rule.ts';
import { isInFinalImage } from '../model/dockerfile/layers.ts';
import { imageFacts } from '../model/image/knowledge.ts';

const tools = new Set(
  `build-essential build-base gcc g++ clang make cmake autoconf automake libtool bison flex ninja-build meson
  pkg-config pkgconf musl-dev linux-headers libc6-dev libc-dev python3-dev python-dev rustc cargo golang golang-go
  gcc-c++ rpm-build alpine-sdk default-jdk openjdk-8-jdk openjdk-11-jdk openjdk-17-jdk openjdk-21-jdk`.split(/\s+/),
);

export default dockerfileRule({
  id: 'build-tools-left',
  severity: 'info',
  preset: 'strict',
  text: {
    en: {
      title: 'Leave compilers and headers out of the final image',
      why: 'Compilers, headers and build systems take hundreds of megabytes, are of no use at run time, and help whoever breaks into the container. A stage of its own for building keeps them out.',
      messages: {
        left: '{package} stays in the final image: build in another stage and copy the result, or remove it in this RUN.',
      },
    },
    de: {
      title: 'Compiler und Header nicht im fertigen Image lassen',
      why: 'Compiler, Header und Build-Systeme belegen Hunderte von Megabytes, nützen zur Laufzeit nichts und helfen allen, die in den Container eindringen. Eine eigene Stage zum Bauen hält sie heraus.',
      messages: {
        left: '{package} bleibt im fertigen Image: in einer anderen Stage bauen und das Ergebnis kopieren oder in diesem RUN wieder entfernen.',
      },
    },
  },
  examples: [
    {
      bad: 'FROM alpine:3.23\nRUN apk add --no-cache build-base\nCOPY . /src\nRUN make -C /src install\nCMD ["app"]\n',
      good: 'FROM alpine:3.23 AS build\nRUN apk add --no-cache build-base\nCOPY . /src\nRUN make -C /src install DESTDIR=/out\nFROM alpine:3.23\nCOPY --from=build /out /\nCMD ["app"]\n',
    },
  ],
  check({ doc, report }) {
    const final = doc.finalStage;
    // An image that starts nothing of its own is made to build with.
    if (!final?.processInstruction) return;
    const image = final.externalImage;
    if (image && imageFacts(image)?.kind === 'build') return;
    for (const run of doc.ofType('RUN')) {
      if (run.isOnbuild || !isInFinalImage(run)) continue;
      if (run.packageActions.some(({ action }) => action === 'remove')) continue;
      for (const { action, manager, packages } of run.packageActions) {
        if (action !== 'install' || !['apt', 'apk', 'yum', 'dnf', 'microdnf', 'zypper'].includes(manager)) continue;
        const found = packages.find(({ name }) => tools.has(name));
        if (found) report(found.nameRange, 'left', { package: found.name });
      }
    }
  },
});
