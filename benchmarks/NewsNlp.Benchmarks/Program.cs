using BenchmarkDotNet.Running;
using NewsNlp.Benchmarks;
using NewsNlp.Benchmarks.Gate;

if (args is ["gate", .. var rest])
{
    return SpeedGate.Run(accept: rest.Contains("--accept"), lower: rest.Contains("--lower"));
}

if (args is ["stages", var folder])
{
    return StageProfile.Run(folder);
}

if (args is ["loading"])
{
    return LoadingProfile.Run();
}

BenchmarkSwitcher.FromAssembly(typeof(SpeedGate).Assembly).Run(args);
return 0;
