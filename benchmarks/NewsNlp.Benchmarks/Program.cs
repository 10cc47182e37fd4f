using System.Globalization;
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

if (args is ["knowledge", var dump])
{
    return KnowledgeProfile.Run(dump);
}

if (args is ["memory", var millions])
{
    return MemoryProfile.Run(int.Parse(millions, CultureInfo.InvariantCulture));
}

if (args is ["limits", .. var sizes])
{
    return LimitsProfile.Run(millions: sizes is [var size] ? int.Parse(size, CultureInfo.InvariantCulture) : 100);
}

if (args is ["streams", .. var stream])
{
    return StreamProfile.Run(stream);
}

BenchmarkSwitcher.FromAssembly(typeof(SpeedGate).Assembly).Run(args);
return 0;
