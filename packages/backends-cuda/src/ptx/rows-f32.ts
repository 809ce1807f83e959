// Made by `npm run build:ptx` from sources of the stamp e191459a9f2c20963dcf2b739c645b8b.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry gather_f32(
	.param .align 8 .b8 gather_f32_param_0[40]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<5>;
	.reg .b32 	%r<11>;
	.reg .f32 	%f<5>;
	.reg .b64 	%rd<27>;
	mov.u32 	%r3, %ctaid.x;
	shl.b32 	%r4, %r3, 7;
	mov.u32 	%r5, %tid.x;
	or.b32  	%r1, %r4, %r5;
	ld.param.u32 	%r6, [gather_f32_param_0+36];
	setp.ge.s32 	%p1, %r1, %r6;
	@%p1 bra 	$L__BB0_4;
	mov.b64 	%rd6, gather_f32_param_0;
	mov.u64 	%rd1, %rd6;
	mov.u32 	%r2, %ctaid.y;
	cvt.u64.u32 	%rd2, %r2;
	cvt.u64.u32 	%rd3, %r6;
	ld.param.u64 	%rd7, [%rd1+16];
	cvta.to.global.u64 	%rd8, %rd7;
	shl.b64 	%rd9, %rd2, 2;
	add.s64 	%rd10, %rd8, %rd9;
	ld.global.u32 	%r7, [%rd10];
	setp.gt.s32 	%p2, %r7, -1;
	ld.param.u32 	%r9, [%rd1+32];
	setp.lt.s32 	%p3, %r7, %r9;
	and.pred  	%p4, %p2, %p3;
	cvt.u64.u32 	%rd5, %r1;
	mov.f32 	%f4, 0f00000000;
	shl.b64 	%rd26, %rd5, 2;
	@!%p4 bra 	$L__BB0_3;
	bra.uni 	$L__BB0_2;
$L__BB0_2:
	cvt.u64.u32 	%rd4, %r7;
	mul.lo.s64 	%rd11, %rd4, %rd3;
	ld.param.u64 	%rd12, [%rd1];
	cvta.to.global.u64 	%rd13, %rd12;
	shl.b64 	%rd14, %rd11, 2;
	add.s64 	%rd15, %rd13, %rd14;
	add.s64 	%rd17, %rd15, %rd26;
	ld.global.f32 	%f4, [%rd17];
$L__BB0_3:
	ld.param.u64 	%rd18, [%rd1+24];
	cvta.to.global.u64 	%rd19, %rd18;
	cvt.s64.s32 	%rd20, %rd3;
	mul.lo.s64 	%rd21, %rd20, %rd2;
	shl.b64 	%rd22, %rd21, 2;
	add.s64 	%rd23, %rd19, %rd22;
	add.s64 	%rd25, %rd23, %rd26;
	st.global.f32 	[%rd25], %f4;
$L__BB0_4:
	ret;
}
`;
