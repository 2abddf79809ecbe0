using PreMortem.Load;

// Completions run where they are noticed, on one thread: read when the first socket is made.
Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT", "1");
return await Commands.Root.Parse(args).InvokeAsync();
