import '@cairn/embedded-eventstoredb/main';
