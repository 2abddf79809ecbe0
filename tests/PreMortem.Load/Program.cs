using PreMortem.Load;
using PreMortem.Load.Lines;

ClientSockets.CompleteOnOneThread();
return await Commands.Root.Parse(args).InvokeAsync();
