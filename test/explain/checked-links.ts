/** Pages and their headings that hovers may link to. A new one is looked up before it is added here. */
export const checkedLinks: Readonly<Record<string, string>> = {
  'https://docs.docker.com/reference/dockerfile/':
    'add add---checksum add---keep-git-dir add---unpack arg automatic-platform-args-in-the-global-scope buildkit-built-in-build-args check cmd copy copy---chown---chmod copy---exclude copy---from copy---link copy---parents entrypoint env environment-replacement escape exec-form expose from healthcheck here-documents label maintainer-deprecated onbuild predefined-args run run---device run---mount run---mounttypebind run---mounttypecache run---mounttypesecret run---mounttypessh run---mounttypetmpfs run---network run---security shell shell-form stopsignal syntax user volume workdir',
  'https://docs.docker.com/build/concepts/context/': 'dockerignore-files',
  'https://docs.docker.com/build/building/multi-stage/': '',
  'https://docs.docker.com/build/building/base-images/': '',
  'https://docs.docker.com/build/building/best-practices/': '',
  'https://docs.npmjs.com/cli/commands/npm-ci': '',
  'https://docs.docker.com/reference/compose-file/services/':
    'aliases annotations attach blkio_config cap_add cap_drop cgroup cgroup_parent command configs container_name cpu_count cpu_percent cpu_period cpu_quota cpu_rt_period cpu_rt_runtime cpu_shares cpus cpuset credential_spec depends_on device_cgroup_rules devices dns dns_opt dns_search domainname entrypoint env_file environment expose extends external_links extra_hosts gpus group_add gw_priority healthcheck hostname image init ipc ipv4_address-ipv6_address isolation label_file labels links logging mac_address mem_limit mem_reservation mem_swappiness memswap_limit models network_mode networks oom_kill_disable oom_score_adj pid pids_limit platform ports post_start pre_stop priority privileged profiles provider pull_policy read_only restart runtime scale secrets security_opt shm_size stdin_open stop_grace_period stop_signal storage_opt sysctls tmpfs tty ulimits use_api_socket user userns_mode uts volumes volumes_from working_dir',
  'https://docs.docker.com/reference/compose-file/networks/':
    'attachable driver driver_opts enable_ipv4 enable_ipv6 external internal ipam labels name',
  'https://docs.docker.com/reference/compose-file/volumes/': 'driver driver_opts external labels name',
  'https://docs.docker.com/reference/compose-file/secrets/': '',
  'https://docs.docker.com/reference/compose-file/configs/': '',
  'https://docs.docker.com/reference/compose-file/version-and-name/': '',
  'https://docs.docker.com/reference/compose-file/include/': '',
  'https://docs.docker.com/reference/compose-file/models/': '',
  'https://docs.docker.com/reference/compose-file/extension/': '',
  'https://docs.docker.com/reference/compose-file/build/':
    'additional_contexts args cache_from cache_to context dockerfile dockerfile_inline entitlements extra_hosts isolation labels network no_cache platforms privileged provenance pull sbom secrets shm_size ssh tags target ulimits',
  'https://docs.docker.com/reference/compose-file/deploy/':
    'devices endpoint_mode labels mode placement replicas resources restart_policy rollback_config update_config',
  'https://docs.docker.com/reference/compose-file/develop/': 'action ignore path-and-target watch',
  'https://docs.docker.com/reference/compose-file/interpolation/': '',
  'https://docs.docker.com/reference/compose-file/fragments/': '',
  'https://docs.docker.com/reference/compose-file/merge/': 'replace-value reset-value',
};
