using EventHost.CommandLine;

return await Verbs.InvokeAsync(args);
