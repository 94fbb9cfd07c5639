/** Consoles for databases, queues and containers, which let whoever reaches them do everything. Familiar names. */
import type { Service } from '../compose/service.ts';

const uis: Readonly<Record<string, readonly [product: string, ...ports: number[]]>> = {
  adminer: ['Adminer', 8080],
  phpmyadmin: ['phpMyAdmin', 80],
  'phpmyadmin/phpmyadmin': ['phpMyAdmin', 80],
  'dpage/pgadmin4': ['pgAdmin', 80, 443],
  'mongo-express': ['mongo-express', 8081],
  'rediscommander/redis-commander': ['Redis Commander', 8081],
  'redis/redisinsight': ['Redis Insight', 5540],
  'portainer/portainer-ce': ['Portainer', 9000, 9443],
  'portainer/portainer': ['Portainer', 9000, 9443],
  'provectuslabs/kafka-ui': ['Kafka UI', 8080],
  'amir20/dozzle': ['Dozzle', 8080],
  'mher/flower': ['Flower', 5555],
  'sosedoff/pgweb': ['pgweb', 8081],
  'mailhog/mailhog': ['MailHog', 8025],
  'axllent/mailpit': ['Mailpit', 8025],
};

/** The console a service runs by its image, and the ports it serves. */
export function adminUi(service: Service): { readonly product: string; readonly ports: readonly number[] } | undefined {
  const name = service.build ? undefined : (service.defaultImage ?? service.image)?.familiarName;
  const found = name !== undefined && Object.hasOwn(uis, name) ? uis[name] : undefined;
  if (!found) return undefined;
  const [product, ...ports] = found;
  return { product, ports };
}
