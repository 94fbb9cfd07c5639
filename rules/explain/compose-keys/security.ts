/** Service keys: users, privileges and the walls around a container. Keys are paths below the service. */
import type { Explanations } from '../content.ts';

const services = 'https://docs.docker.com/reference/compose-file/services/';

export const securityTexts = {
  user: {
    en: {
      what: 'replaces the user the container runs as: a name, a number or `user:group`.',
      why: 'Containers share the kernel of the host: root in the container is root for that kernel too. `user: "10001:10001"` works without an entry in the image; a UID the image does not know has the group root if none is given. Many official database images start as root and drop the rights themselves.',
    },
    de: {
      what: 'ersetzt den Benutzer, mit dem der Container läuft: Name, Zahl oder `benutzer:gruppe`.',
      why: 'Container teilen sich den Kernel mit dem Host: root im Container ist auch gegenüber diesem Kernel root. `user: "10001:10001"` funktioniert ohne Eintrag im Image; eine dort unbekannte UID hat die Gruppe root, wenn keine angegeben ist. Viele offizielle Datenbank-Images starten als root und geben die Rechte selbst ab.',
    },
    bad: 'user: root',
    good: 'user: "10001:10001"',
    tryIt: 'docker compose exec <service> id',
    seeAlso: ['explicit-root-user', 'effective-root'],
    docs: `${services}#user`,
  },
  privileged: {
    en: {
      what: 'gives the container all capabilities and all devices of the host.',
      why: 'Whoever breaks into the process controls the host: its disks can be mounted and kernel modules loaded. What is really needed is usually one device (`devices`) or one capability (`cap_add`).',
    },
    de: {
      what: 'gibt dem Container alle Capabilities und alle Geräte des Hosts.',
      why: 'Wer in den Prozess einbricht, beherrscht den Host: Dessen Datenträger lassen sich einbinden und Kernel-Module laden. Wirklich gebraucht wird meist ein einzelnes Gerät (`devices`) oder eine Capability (`cap_add`).',
    },
    bad: 'privileged: true',
    good: 'devices:\n  - /dev/ttyUSB0:/dev/ttyUSB0',
    tryIt: 'docker inspect -f "{{.HostConfig.Privileged}}" <container>',
    seeAlso: ['privileged-container'],
    docs: `${services}#privileged`,
  },
  cap_add: {
    en: {
      what: 'adds kernel capabilities, which are single rights of root.',
      why: '`SYS_ADMIN`, `SYS_MODULE`, `SYS_PTRACE` or `ALL` come close to root on the host. `NET_ADMIN` can change the network of the container. Most services need none: ports below 1024 work without `NET_BIND_SERVICE` since Docker 20.10.',
    },
    de: {
      what: 'fügt Kernel-Capabilities hinzu, also einzelne der Rechte von root.',
      why: '`SYS_ADMIN`, `SYS_MODULE`, `SYS_PTRACE` oder `ALL` kommen root auf dem Host nahe. `NET_ADMIN` kann das Netz des Containers ändern. Die meisten Dienste brauchen keine: Ports unter 1024 sind seit Docker 20.10 auch ohne `NET_BIND_SERVICE` möglich.',
    },
    bad: 'cap_add: [SYS_ADMIN]',
    good: 'cap_drop: [ALL]\ncap_add: [CHOWN, SETUID, SETGID]',
    seeAlso: ['dangerous-capability', 'cap-drop-all'],
    docs: `${services}#cap_add`,
  },
  cap_drop: {
    en: {
      what: 'takes kernel capabilities away; `ALL` takes all of them.',
      why: 'Docker gives every container about 14 capabilities, such as changing owners or opening raw sockets. A web app without root rights needs none: without them a break-in has fewer ways to go on.',
    },
    de: {
      what: 'entzieht Kernel-Capabilities; `ALL` entzieht alle.',
      why: 'Docker gibt jedem Container etwa 14 Capabilities, zum Beispiel, um Eigentümer zu ändern oder Raw-Sockets zu öffnen. Eine Web-App ohne root-Rechte braucht keine: Ohne sie führen nach einem Einbruch weniger Wege weiter.',
    },
    good: 'cap_drop: [ALL]\nsecurity_opt: ["no-new-privileges:true"]',
    seeAlso: ['cap-drop-all'],
    docs: `${services}#cap_drop`,
  },
  security_opt: {
    en: {
      what: 'sets security options such as `no-new-privileges:true`, AppArmor, SELinux or seccomp profiles.',
      why: '`no-new-privileges` stops programs such as `sudo` from gaining rights. `seccomp:unconfined`, `apparmor:unconfined` and `label:disable` switch off a wall that Docker puts up by default.',
    },
    de: {
      what: 'setzt Sicherheitsoptionen wie `no-new-privileges:true` oder Profile für AppArmor, SELinux, seccomp.',
      why: '`no-new-privileges` hindert Programme wie `sudo` daran, Rechte zu gewinnen. `seccomp:unconfined`, `apparmor:unconfined` und `label:disable` schalten eine Schutzschicht ab, die Docker von sich aus einrichtet.',
    },
    bad: 'security_opt: ["seccomp:unconfined"]',
    good: 'security_opt: ["no-new-privileges:true"]',
    seeAlso: ['no-new-privileges', 'security-profile-disabled'],
    docs: `${services}#security_opt`,
  },
  pid: {
    en: {
      what: 'shares a process list: `host` with the host, `service:name` with another service.',
      why: 'With `host` the container sees all processes of the host, their arguments included, and root in it can end them.',
    },
    de: {
      what: 'teilt eine Prozessliste: `host` mit dem Host, `service:name` mit einem anderen Dienst.',
      why: 'Mit `host` sieht der Container alle Prozesse des Hosts samt ihrer Argumente, und root darin kann sie beenden.',
    },
    seeAlso: ['host-namespaces'],
    docs: `${services}#pid`,
  },
  ipc: {
    en: {
      what: 'shares memory segments and queues between processes: `host`, `service:name`, `shareable`, `private`.',
      why: 'With `host` the process reaches the shared memory of programs on the host and, depending on its rights, can read and change it.',
    },
    de: {
      what: 'teilt Shared Memory und Warteschlangen zwischen Prozessen: `host`, `service:name`, `shareable`, `private`.',
      why: 'Mit `host` erreicht der Prozess das Shared Memory von Programmen auf dem Host und kann es je nach Rechten lesen und ändern.',
    },
    seeAlso: ['host-namespaces'],
    docs: `${services}#ipc`,
  },
  uts: {
    en: {
      what: 'with `host`, the container uses the host name of the host.',
      why: 'With enough privileges it can change that name for the whole machine.',
    },
    de: {
      what: 'mit `host` benutzt der Container den Hostnamen des Hosts.',
      why: 'Mit genügend Rechten kann er ihn für den ganzen Rechner ändern.',
    },
    seeAlso: ['host-namespaces'],
    docs: `${services}#uts`,
  },
  cgroup: {
    en: {
      what: 'chooses the cgroup namespace: `private` or `host`.',
      why: 'With `host` the container sees the control groups of the host, which tell what else runs there.',
    },
    de: {
      what: 'wählt den cgroup-Namensraum: `private` oder `host`.',
      why: 'Mit `host` sieht der Container die Kontrollgruppen des Hosts und damit, was dort sonst läuft.',
    },
    seeAlso: ['host-namespaces'],
    docs: `${services}#cgroup`,
  },
  cgroup_parent: {
    en: {
      what: 'puts the container below a control group of the host.',
      why: 'Limits of that group apply to everything in it together.',
    },
    de: {
      what: 'ordnet den Container einer Kontrollgruppe des Hosts unter.',
      why: 'Grenzen dieser Gruppe gelten für alles darin gemeinsam.',
    },
    docs: `${services}#cgroup_parent`,
  },
  userns_mode: {
    en: {
      what: 'with `host`, switches off the user mapping that the Docker daemon may have.',
      why: 'If the daemon maps root of the container to a plain user, this container alone is excepted. Without mapping it has no effect.',
    },
    de: {
      what: 'schaltet mit `host` die Benutzerabbildung ab, die der Docker-Daemon haben kann.',
      why: 'Bildet der Daemon root im Container auf einen einfachen Benutzer ab, ist dieser Container davon ausgenommen. Ohne Abbildung ist die Angabe wirkungslos.',
    },
    seeAlso: ['host-namespaces'],
    docs: `${services}#userns_mode`,
  },
  group_add: {
    en: {
      what: 'adds the process to further groups, by name or number.',
      why: 'It lets a user without root rights read certain files. The group `docker` of the host together with its socket is as strong as root.',
    },
    de: {
      what: 'nimmt den Prozess in weitere Gruppen auf, per Name oder Zahl.',
      why: 'So kann ein Benutzer ohne root-Rechte bestimmte Dateien lesen. Die Gruppe `docker` des Hosts zusammen mit dessen Socket ist so mächtig wie root.',
    },
    seeAlso: ['docker-socket-mount'],
    docs: `${services}#group_add`,
  },
  sysctls: {
    en: {
      what: 'sets kernel parameters for the container, such as `net.core.somaxconn`.',
      why: 'Only parameters that exist per container are possible. With `network_mode: host` the `net.*` ones are refused.',
    },
    de: {
      what: 'setzt Kernel-Parameter für den Container, etwa `net.core.somaxconn`.',
      why: 'Möglich sind nur Parameter, die es je Container gibt. Mit `network_mode: host` werden die `net.*`-Parameter abgelehnt.',
    },
    seeAlso: ['host-network'],
    docs: `${services}#sysctls`,
  },
  runtime: {
    en: {
      what: 'chooses the program that starts the containers: `runc` (default), gVisor (`runsc`), Kata …',
      why: 'gVisor and Kata put a kernel of their own between process and host. They must be installed on the host and cost some speed.',
    },
    de: {
      what: 'wählt das Programm, das die Container startet: `runc` (Standard), gVisor (`runsc`), Kata …',
      why: 'gVisor und Kata setzen einen eigenen Kernel zwischen Prozess und Host. Sie müssen auf dem Host installiert sein und kosten etwas Geschwindigkeit.',
    },
    docs: `${services}#runtime`,
  },
  use_api_socket: {
    en: {
      what: 'mounts the socket of the Docker daemon and the login data of the caller into the container.',
      why: 'Whoever can talk to the daemon can start a container with the disk of the host: it is root on the host, and the registry logins are exposed too.',
    },
    de: {
      what: 'bindet den Socket des Docker-Daemons und die Anmeldedaten des Aufrufers in den Container ein.',
      why: 'Wer mit dem Daemon sprechen kann, startet einen Container mit dem Datenträger des Hosts: Das ist root auf dem Host, und die Anmeldungen bei Registries liegen ebenfalls offen.',
    },
    seeAlso: ['docker-api-socket', 'docker-socket-mount'],
    docs: `${services}#use_api_socket`,
  },
} as const satisfies Explanations;
