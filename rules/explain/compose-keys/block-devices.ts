/** Service keys: how much is read from and written to disks. Keys are paths below the service. */
import type { Explanation, Explanations } from '../content.ts';

const services = 'https://docs.docker.com/reference/compose-file/services/';

const devicePath: Explanation = {
  en: {
    what: 'is the block device on the host, such as `/dev/sda`.',
    why: 'Whole disks are meant, not partitions or folders. On a host without this device the start fails.',
  },
  de: {
    what: 'ist das Blockgerät auf dem Host, etwa `/dev/sda`.',
    why: 'Gemeint sind ganze Datenträger, keine Partitionen oder Ordner. Auf einem Host ohne dieses Gerät scheitert der Start.',
  },
  docs: `${services}#blkio_config`,
};

/** One limit, with the parts of its items. */
const rate = (key: string, en: string, de: string): Explanations => ({
  [`blkio_config.${key}`]: {
    en: { what: en, why: 'The container waits when it is reached; other containers and the host keep their share.' },
    de: {
      what: de,
      why: 'Ist die Grenze erreicht, wartet der Container; andere Container und der Host behalten ihren Anteil.',
    },
    docs: `${services}#blkio_config`,
  },
  [`blkio_config.${key}[].path`]: devicePath,
  [`blkio_config.${key}[].rate`]: key.endsWith('bps') ? bytesPerSecond : operationsPerSecond,
});

const bytesPerSecond: Explanation = {
  en: {
    what: 'is the limit in bytes per second; `12mb` and the like are allowed.',
    why: 'Each container of the service has this limit for itself.',
  },
  de: {
    what: 'ist die Grenze in Byte je Sekunde; auch `12mb` und dergleichen ist erlaubt.',
    why: 'Die Grenze gilt für jeden Container des Dienstes einzeln.',
  },
  docs: `${services}#blkio_config`,
};

const operationsPerSecond: Explanation = {
  en: {
    what: 'is the limit in operations per second, as a whole number.',
    why: 'Each container of the service has this limit for itself.',
  },
  de: {
    what: 'ist die Grenze in Operationen je Sekunde, als ganze Zahl.',
    why: 'Die Grenze gilt für jeden Container des Dienstes einzeln.',
  },
  docs: `${services}#blkio_config`,
};

export const blockDeviceTexts: Explanations = {
  blkio_config: {
    en: {
      what: 'limits reading and writing on block devices.',
      why: 'A backup then does not slow down the database on the same disk. Device names tie the file to this host.',
    },
    de: {
      what: 'begrenzt Lesen und Schreiben auf Blockgeräten.',
      why: 'Eine Datensicherung bremst dann nicht die Datenbank auf demselben Datenträger. Gerätenamen binden die Datei an diesen Host.',
    },
    docs: `${services}#blkio_config`,
  },
  'blkio_config.weight': {
    en: {
      what: 'weighs this service against others when a disk is busy (10 to 1000, default 500).',
      why: 'It limits nothing while the disk is idle, and only some I/O schedulers of the kernel take it into account.',
    },
    de: {
      what: 'gewichtet den Dienst gegen andere, wenn ein Datenträger ausgelastet ist (10 bis 1000, Standard 500).',
      why: 'Solange der Datenträger frei ist, begrenzt es nichts, und nur manche I/O-Scheduler des Kernels werten es aus.',
    },
    docs: `${services}#blkio_config`,
  },
  'blkio_config.weight_device': {
    en: {
      what: 'sets the weight for single disks; it wins over `weight` there.',
      why: 'A service can have priority on the disk of the database without having it everywhere.',
    },
    de: {
      what: 'setzt das Gewicht für einzelne Datenträger; es hat dort Vorrang vor `weight`.',
      why: 'Ein Dienst kann so auf dem Datenträger der Datenbank bevorzugt werden, ohne es überall zu sein.',
    },
    docs: `${services}#blkio_config`,
  },
  'blkio_config.weight_device[].path': devicePath,
  'blkio_config.weight_device[].weight': {
    en: {
      what: 'is the weight on this disk, from 10 to 1000.',
      why: 'It only counts while several containers want the disk.',
    },
    de: {
      what: 'ist das Gewicht auf diesem Datenträger, von 10 bis 1000.',
      why: 'Es zählt nur, solange mehrere Container auf ihn zugreifen.',
    },
    docs: `${services}#blkio_config`,
  },
  ...rate(
    'device_read_bps',
    'limits how many bytes per second are read from a disk.',
    'begrenzt, wie viele Byte je Sekunde von einem Datenträger gelesen werden.',
  ),
  ...rate(
    'device_read_iops',
    'limits how many read operations per second a disk gets.',
    'begrenzt, wie viele Leseoperationen je Sekunde ein Datenträger erhält.',
  ),
  ...rate(
    'device_write_bps',
    'limits how many bytes per second are written to a disk.',
    'begrenzt, wie viele Byte je Sekunde auf einen Datenträger geschrieben werden.',
  ),
  ...rate(
    'device_write_iops',
    'limits how many write operations per second a disk gets.',
    'begrenzt, wie viele Schreiboperationen je Sekunde ein Datenträger erhält.',
  ),
};
