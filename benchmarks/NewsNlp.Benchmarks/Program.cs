using BenchmarkDotNet.Running;
using NewsNlp.Benchmarks.Gate;

if (args is ["gate", .. var rest])
{
    return SpeedGate.Run(accept: rest.Contains("--accept"), lower: rest.Contains("--lower"));
}

BenchmarkSwitcher.FromAssembly(typeof(SpeedGate).Assembly).Run(args);
return 0;
