/** Service keys for Windows containers. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const services = 'https://docs.docker.com/reference/compose-file/services/';

export const windowsTexts = {
  credential_spec: {
    en: {
      what: 'gives a Windows container an account of Active Directory (gMSA).',
      why: 'It has an effect on Windows hosts only.',
    },
    de: {
      what: 'gibt einem Windows-Container ein Konto im Active Directory (gMSA).',
      why: 'Wirksam ist es nur auf Windows-Hosts.',
    },
    docs: `${services}#credential_spec`,
  },
  'credential_spec.file': {
    en: {
      what: 'is the credential specification as a file below the `CredentialSpecs` folder of Docker.',
      why: 'It holds no password, but names the account. It must exist on every Windows host.',
    },
    de: {
      what: 'ist die Spezifikation als Datei im Ordner `CredentialSpecs` von Docker.',
      why: 'Ein Passwort enthält sie nicht, sie nennt aber das Konto. Sie muss auf jedem Windows-Host liegen.',
    },
    docs: `${services}#credential_spec`,
  },
  'credential_spec.registry': {
    en: {
      what: 'is the name of a value in the Windows registry that holds the credential specification.',
      why: 'It must exist on every Windows host that may run the service.',
    },
    de: {
      what: 'ist der Name eines Werts in der Windows-Registrierung, der die Spezifikation enthält.',
      why: 'Er muss auf jedem Windows-Host vorhanden sein, der den Dienst ausführen kann.',
    },
    docs: `${services}#credential_spec`,
  },
  'credential_spec.config': {
    en: {
      what: 'is the name of the top-level config that holds the credential specification.',
      why: 'Swarm delivers it to the host itself, so no file has to be copied there by hand.',
    },
    de: {
      what: 'ist der Name der Config auf oberster Ebene, die die Spezifikation enthält.',
      why: 'Der Swarm liefert sie selbst an den Host; von Hand muss dort keine Datei liegen.',
    },
    seeAlso: ['undefined-config'],
    docs: `${services}#credential_spec`,
  },
  isolation: {
    en: {
      what: 'chooses how containers are separated: on Windows `process` or `hyperv`, on Linux `default`.',
      why: '`hyperv` gives each container a kernel of its own, at the price of memory and start time.',
    },
    de: {
      what: 'wählt die Art der Trennung: unter Windows `process` oder `hyperv`, unter Linux `default`.',
      why: '`hyperv` gibt jedem Container einen eigenen Kernel, kostet dafür aber Arbeitsspeicher und Startzeit.',
    },
    docs: `${services}#isolation`,
  },
} as const satisfies Explanations;
