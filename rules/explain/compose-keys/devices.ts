/** Service keys: devices of the host. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const services = 'https://docs.docker.com/reference/compose-file/services/';

/** What a request for devices says: an item of `gpus` or of `deploy.resources.reservations.devices`. */
const request = (path: string, docs: string): Explanations => ({
  [`${path}[].capabilities`]: {
    en: {
      what: 'lists what the device must be able to do, such as `gpu`.',
      why: 'With NVIDIA it also decides which parts of the driver the container gets: `compute` brings CUDA, `utility` brings `nvidia-smi`.',
    },
    de: {
      what: 'nennt, was das Gerät können muss, etwa `gpu`.',
      why: 'Bei NVIDIA bestimmt es auch, welche Teile des Treibers der Container erhält: `compute` bringt CUDA, `utility` bringt `nvidia-smi`.',
    },
    docs,
  },
  [`${path}[].count`]: {
    en: {
      what: 'is how many devices are wanted, or `all`.',
      why: 'Which ones they are is left open; `device_ids` names them instead. Without both, the container gets all of them.',
    },
    de: {
      what: 'ist die Zahl der gewünschten Geräte oder `all`.',
      why: 'Welche es sind, bleibt offen; `device_ids` nennt sie stattdessen einzeln. Fehlt beides, erhält der Container alle.',
    },
    docs,
  },
  [`${path}[].device_ids`]: {
    en: {
      what: 'names single devices by the ids the driver gives them, such as `"0"`.',
      why: 'Two services can have a device each this way. It cannot be combined with `count`.',
    },
    de: {
      what: 'nennt einzelne Geräte mit den Ids, die der Treiber ihnen gibt, etwa `"0"`.',
      why: 'So können zwei Dienste je ein Gerät erhalten. Mit `count` ist es nicht kombinierbar.',
    },
    docs,
  },
  [`${path}[].driver`]: {
    en: {
      what: 'names the driver that provides the devices, such as `nvidia`.',
      why: 'It must be installed and known to Docker on the host, or the container does not start.',
    },
    de: {
      what: 'nennt den Treiber, der die Geräte bereitstellt, etwa `nvidia`.',
      why: 'Er muss auf dem Host installiert und Docker bekannt sein, sonst startet der Container nicht.',
    },
    docs,
  },
  [`${path}[].options`]: {
    en: { what: 'passes options to the driver.', why: 'Their meaning depends on the driver.' },
    de: { what: 'übergibt Optionen an den Treiber.', why: 'Ihre Bedeutung hängt vom Treiber ab.' },
    docs,
  },
});

export const deviceTexts: Explanations = {
  devices: {
    en: {
      what: 'makes single devices of the host available, with read, write and mknod rights.',
      why: 'It is the narrow way compared with `privileged`. A disk such as `/dev/sda` would still hand over the whole host.',
    },
    de: {
      what: 'stellt einzelne Geräte des Hosts bereit, mit Lese-, Schreib- und mknod-Rechten.',
      why: 'Das ist der enge Weg im Vergleich zu `privileged`. Ein Datenträger wie `/dev/sda` gäbe dennoch den ganzen Host preis.',
    },
    good: 'devices:\n  - "/dev/ttyUSB0:/dev/ttyUSB0:rw"',
    seeAlso: ['dangerous-device'],
    docs: `${services}#devices`,
  },
  device_cgroup_rules: {
    en: {
      what: 'allows whole classes of devices by their numbers.',
      why: 'A wide rule such as `a *:* rwm` allows every device, also those that are plugged in later.',
    },
    de: {
      what: 'erlaubt ganze Klassen von Geräten nach ihren Nummern.',
      why: 'Eine weite Regel wie `a *:* rwm` erlaubt jedes Gerät, auch später angeschlossene.',
    },
    seeAlso: ['dangerous-device'],
    docs: `${services}#device_cgroup_rules`,
  },
  gpus: {
    en: {
      what: 'gives the containers access to graphics processors; `all` to every one of them.',
      why: 'The driver and its container toolkit must be installed on the host; without them the start fails.',
    },
    de: {
      what: 'gibt den Containern Zugriff auf Grafikprozessoren; `all` auf sämtliche.',
      why: 'Treiber und Container-Toolkit müssen auf dem Host installiert sein; sonst scheitert der Start.',
    },
    docs: `${services}#gpus`,
  },
  'devices[].source': {
    en: {
      what: 'is the device on the host, such as `/dev/ttyUSB0`, or a CDI name (`vendor.com/class=name`).',
      why: 'If the device is missing when the container starts, the start fails; one plugged in later is not noticed.',
    },
    de: {
      what: 'ist das Gerät auf dem Host, etwa `/dev/ttyUSB0`, oder ein CDI-Name (`vendor.com/class=name`).',
      why: 'Fehlt das Gerät beim Start des Containers, scheitert dieser; später angeschlossene bemerkt er nicht.',
    },
    seeAlso: ['dangerous-device'],
    docs: `${services}#devices`,
  },
  'devices[].target': {
    en: {
      what: 'is the path of the device in the container; the default is the path on the host.',
      why: 'The name of a USB device can change with the order of plugging in; the program then still finds it here.',
    },
    de: {
      what: 'ist der Pfad des Geräts im Container; Standard ist der Pfad auf dem Host.',
      why: 'Der Name eines USB-Geräts kann sich mit der Reihenfolge des Anschließens ändern; das Programm findet es hier trotzdem.',
    },
    docs: `${services}#devices`,
  },
  'devices[].permissions': {
    en: {
      what: 'says what the container may do: `r` read, `w` write, `m` create device files; default `rwm`.',
      why: 'A sensor that is only read needs `r`. With `w` on a disk every file on it can be changed.',
    },
    de: {
      what: 'sagt, was der Container darf: `r` lesen, `w` schreiben, `m` Gerätedateien anlegen; Standard `rwm`.',
      why: 'Ein Sensor, der nur gelesen wird, braucht `r`. Mit `w` auf einem Datenträger lässt sich jede Datei darauf ändern.',
    },
    seeAlso: ['dangerous-device'],
    docs: `${services}#devices`,
  },
  ...request('gpus', `${services}#gpus`),
  ...request('deploy.resources.reservations.devices', 'https://docs.docker.com/reference/compose-file/deploy/#devices'),
};
